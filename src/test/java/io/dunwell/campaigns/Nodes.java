package io.dunwell.campaigns;

import io.dunwell.testing.process.DunwellProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * Starts {@link SendingNode}s in a third of the time: their classes come from jars, and from the archive that a first
 * node leaves behind. Source: https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html
 */
final class Nodes {

    private final Path folder;
    private final List<String> settings;
    private final String classes;
    private final Path archive;

    Nodes(Path folder, List<String> settings) throws InterruptedException {
        this.folder = folder;
        this.settings = List.copyOf(settings);
        this.classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(this::inAJar)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.archive = folder.resolve("node.jsa");
        leaveAnArchive();
    }

    DunwellProcess start(String... arguments) {
        return launch("-XX:SharedArchiveFile=" + archive, arguments);
    }

    private void leaveAnArchive() throws InterruptedException {
        try (var first = launch("-XX:ArchiveClassesAtExit=" + archive, SendingNode.REHEARSAL)) {
            if (first.end() != 0) {
                throw new AssertionError(first.errors() + first.printed());
            }
        }
    }

    private DunwellProcess launch(String option, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(settings);
        return DunwellProcess.main(folder, SendingNode.class, classes, List.of(option), all.toArray(String[]::new));
    }

    /** Folders are left out of archives. */
    private Path inAJar(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        var jar = folder.resolve(entry.getFileName() + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(entry)) {
            out.setLevel(0);
            for (var file : files.sorted().toList()) {
                var name = entry.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.isEmpty()) {
                    boolean isFolder = Files.isDirectory(file);
                    out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
