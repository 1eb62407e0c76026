package io.dunwell.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** A page by day and by night, on a desk and on a telephone. */
public final class Everywhere {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;
    private static final int HEIGHT = 900;

    private Everywhere() {}

    public static void suits(Page page, String address, String name) {
        page.navigate(address);
        suits(page, name);
    }

    /**
     * Judged by axe, without sideways scroll, and pictured: by day on a desk and by night on a telephone, and the other
     * way round with {@code -Ddunwell.test.everywhere=true}, to be looked at.
     */
    public static void suits(Page page, String name) {
        suits(page, name, ColorScheme.LIGHT, DESK);
        suits(page, name, ColorScheme.DARK, TELEPHONE);
        if (Boolean.getBoolean("dunwell.test.everywhere")) {
            suits(page, name, ColorScheme.DARK, DESK);
            suits(page, name, ColorScheme.LIGHT, TELEPHONE);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESK, HEIGHT);
    }

    private static void suits(Page page, String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        // From the top: what has been scrolled half under a bar is no small target.
        page.evaluate("scrollTo(0, 0)");
        page.waitForTimeout(300);
        Accessibility.assertNoAxeViolations(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scroll of %s at %d", name, width)
                .isEqualTo(0);
        Screenshots.take(page, "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width));
    }
}
