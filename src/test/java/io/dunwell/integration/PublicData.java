package io.dunwell.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Receivables data that nobody here wrote, kept beside the project and not in it. */
public final class PublicData {

    private static final Path FOLDER = Path.of("../shared/data");

    private PublicData() {}

    /** A file such as {@code bank/camt/camt053.v2.minimal.xml}. */
    public static Path file(String name) {
        var file = folder().resolve(name);
        assertThat(file)
                .withFailMessage(
                        "The public data file ../shared/data/%s is missing; put the data beside the project.", name)
                .isRegularFile();
        return file;
    }

    /** Files of a folder whose name ends so, by name; never none. */
    public static List<Path> files(String subFolder, String ending) {
        try (var found = Files.list(folder().resolve(subFolder))) {
            var files = found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).as("files %s in %s", ending, subFolder).isNotEmpty();
            return files;
        } catch (IOException missing) {
            throw new AssertionError("The folder ../shared/data/" + subFolder + " is missing.", missing);
        }
    }

    /** Rows of {@code truth/name} without the header, split at commas. */
    public static List<String[]> truth(String name) {
        try {
            return Files.readAllLines(file("truth/" + name)).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path folder() {
        assertThat(FOLDER)
                .withFailMessage(
                        "The public receivables data are missing: these tests read them in ../shared/data, beside the project.")
                .isDirectory();
        return FOLDER;
    }
}
