package io.dunwell.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One headless Chromium for all tests of a run; contacts nobody by itself. */
final class Chromium implements CloseableResource {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var chromium = PreparedBrowser.chromium();
        System.setProperty("playwright.cli.dir", PreparedBrowser.DRIVER.toString());
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        // the first page of a cold application takes longer than the usual five seconds on a busy machine
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
