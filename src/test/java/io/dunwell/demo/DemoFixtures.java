package io.dunwell.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What a demo needs before it is founded. */
final class DemoFixtures {

    private DemoFixtures() {}

    /** Files that another test left waiting would come in with the demo's. */
    static void emptyInbox(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("inbox"));
    }
}
