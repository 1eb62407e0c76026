package io.dunwell.testing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The words people read on a part of a page.
 *
 * <p>They are waited for: right after a click the page before, or half of the next one, is still what a browser shows.
 */
public final class Words {

    private final Locator part;

    private Words(Locator part) {
        this.part = part;
    }

    public static Words on(Locator part) {
        return new Words(part);
    }

    /**
     * Fails if one of them has not come within the patience of the browser's assertions; spaces and line ends count as
     * one space.
     */
    public void say(String... words) {
        for (var word : words) {
            PlaywrightAssertions.assertThat(part).containsText(word);
        }
    }
}
