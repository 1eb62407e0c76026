package io.dunwell.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What {@code src/test/browser/prepare.mjs} laid out: Playwright's driver in {@link #DRIVER} and a Chromium somewhere.
 */
final class PreparedBrowser {

    static final Path DRIVER = Path.of("target", "playwright").toAbsolutePath();

    private PreparedBrowser() {}

    /** Prepares what is missing and returns the path of the Chromium; takes seconds at first, then almost none. */
    static Path chromium() {
        var script = Path.of("src", "test", "browser", "prepare.mjs").toString();
        try {
            var process = new ProcessBuilder("node", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The browser could not be prepared; " + script + " says why above.");
            }
            return Path.of(output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The browser tests need Node.js 20.19 or newer: install it.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the browser was prepared", e);
        }
    }
}
