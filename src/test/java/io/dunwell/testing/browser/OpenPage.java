package io.dunwell.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A page in a browser profile of its own, and what the browser complained about while it was open. */
final class OpenPage implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    OpenPage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    /** An answer such as 422 is an error to the console too, but one that tests ask for. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
