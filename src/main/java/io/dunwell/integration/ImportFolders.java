package io.dunwell.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where files wait and where they are kept, below the folder {@code dunwell.data}. */
@Component
class ImportFolders {

    private static final int LONGEST_NAME = 120;

    private final Path data;

    ImportFolders(@Value("${dunwell.data}") Path data) {
        this.data = data;
    }

    /** Files put here are taken in by the night. */
    Path inbox() {
        return made("inbox");
    }

    /** Files that were taken in, each name preceded by the number of its import. */
    Path imported() {
        return made("imported");
    }

    /** Files sent through a page. */
    Path uploads() {
        return made("uploads");
    }

    void putAway(Path file, ImportRun run) throws IOException {
        var name = run.id() + "-" + harmless(run.fileName());
        Files.move(file, imported().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(data.resolve(name));
        } catch (IOException cannot) {
            throw new UncheckedIOException("The folder " + name + " cannot be made", cannot);
        }
    }

    /** A name that stays in its folder: no path, no sign that a shell or a file system takes for its own. */
    static String harmless(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var safe = last.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^[.]+", "_");
        var cut = safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
        return cut.isEmpty() ? "file" : cut;
    }
}
