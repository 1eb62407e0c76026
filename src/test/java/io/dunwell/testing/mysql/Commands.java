package io.dunwell.testing.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Runs commands of the operating system and waits for their end. */
final class Commands {

    private Commands() {}

    /** Returns what the command printed, errors included; refuses an exit code other than 0 with that text. */
    static String run(String... command) {
        return run(new ProcessBuilder(command));
    }

    static String run(ProcessBuilder builder) {
        try {
            var process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(builder.command() + " ended with " + code + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(builder.command() + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(builder.command() + " was interrupted", e);
        }
    }
}
