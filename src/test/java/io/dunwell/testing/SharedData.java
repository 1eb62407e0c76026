package io.dunwell.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The public receivables data beside the project, which is read and never copied into it. */
public final class SharedData {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /**
     * A file of the data.
     *
     * @throws TestAbortedException when the data is not there; {@code .ci/run} refuses to begin without it
     */
    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            throw new TestAbortedException(
                    "The public data file " + name + " is not in ../shared/data, so this test shows nothing.");
        }
        return file;
    }
}
