package io.dunwell.testing.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, in {@code target/screenshots}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /** Takes the whole page, beyond the window too; the same name again replaces the picture. */
    public static Path take(Page page, String name) {
        var file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
