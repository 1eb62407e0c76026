package io.dunwell.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith(Browsing.class)
class BrowsingTest {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
              <head><title>Worklist</title></head>
              <body><main><h1>Worklist</h1>%s</main></body>
            </html>
            """;

    @Test
    void pageWithoutFaultsPasses(Page page) {
        page.setContent(PAGE.formatted("<p>Nothing to do.</p>"));

        Accessibility.assertNoAxeViolations(page);
    }

    @Test
    void unlabelledFieldIsFound(Page page) {
        page.setContent(PAGE.formatted("<input id=\"amount\">"));

        assertThatThrownBy(() -> Accessibility.assertNoAxeViolations(page))
                .hasMessageContaining("label: Form elements must have labels at [[#amount]]");
    }

    @Test
    void pictureIsKept(Page page) {
        page.setContent(PAGE.formatted("<p>A picture of this.</p>"));

        assertThat(Screenshots.take(page, "browsing")).isNotEmptyFile();
    }
}
