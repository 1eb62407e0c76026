package io.dunwell.testing.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees to it that the server finds {@code libaio.so.1}, the one library that it takes from the system.
 *
 * <p>As root with apt-get it is installed; newer Debian and Ubuntu name the file {@code libaio.so.1t64}, which is
 * linked under the old name beside the server's own libraries.
 */
final class SystemLibraries {

    private static final String LIBAIO = "libaio.so.1";

    private final Path base;

    SystemLibraries(Path base) {
        this.base = base;
    }

    /** The folder for {@code LD_LIBRARY_PATH}. */
    Path folder() {
        return base.resolve("lib/private");
    }

    void provide() {
        if (complete() || linkRenamed()) {
            return;
        }
        install();
        if (!complete() && !linkRenamed()) {
            throw missing();
        }
    }

    private boolean complete() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")) {
            return true;
        }
        var ldd = new ProcessBuilder("ldd", base.resolve("bin/mysqld").toString());
        ldd.environment().put("LD_LIBRARY_PATH", folder().toString());
        return Commands.run(ldd).lines().noneMatch(line -> line.contains("not found"));
    }

    private boolean linkRenamed() {
        var renamed = renamedLibaio();
        if (renamed.isEmpty()) {
            return false;
        }
        try {
            Files.deleteIfExists(folder().resolve(LIBAIO));
            Files.createSymbolicLink(folder().resolve(LIBAIO), renamed.get());
            return complete();
        } catch (IOException e) {
            throw new UncheckedIOException("libaio.so.1t64 could not be linked as " + LIBAIO, e);
        }
    }

    private static Optional<Path> renamedLibaio() {
        return Stream.of("/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib")
                .map(folder -> Path.of(folder, LIBAIO + "t64"))
                .filter(Files::exists)
                .findFirst();
    }

    private void install() {
        var root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw missing();
        }
        var options = "-o DPkg::Lock::Timeout=300 -y --no-install-recommends install";
        var apt = new ProcessBuilder(
                "sh",
                "-c",
                "apt-get update && (apt-get " + options + " libaio1 || apt-get " + options + " libaio1t64)");
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Commands.run(apt);
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("The tests on MySQL need " + LIBAIO
                + ": install libaio (Debian 12: apt-get install libaio1; newer Debian and Ubuntu: libaio1t64; Fedora:"
                + " dnf install libaio).");
    }
}
