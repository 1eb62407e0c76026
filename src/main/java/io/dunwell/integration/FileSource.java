package io.dunwell.integration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes of a file that can be read from the start as often as needed; each stream is closed by its reader. */
@FunctionalInterface
public interface FileSource {

    InputStream open() throws IOException;

    static FileSource of(Path path) {
        return () -> Files.newInputStream(path);
    }
}
