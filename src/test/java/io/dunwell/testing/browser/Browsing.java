package io.dunwell.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands a test method a fresh {@link Page}, signed in as nobody; in a {@link BrowserTest} its addresses begin at the
 * application's root.
 *
 * <p>After the method the page's last state is in {@code target/screenshots} if the method failed, and a script error
 * or a violation of the content security policy fails a method that passed.
 */
public final class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Browsing.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class
                && test.getTestMethod().isPresent();
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(OURS)
                .getOrComputeIfAbsent("page", key -> open(test), OpenPage.class)
                .page();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var open = test.getStore(OURS).remove("page", OpenPage.class);
        if (open == null) {
            return;
        }
        try (open) {
            if (test.getExecutionException().isPresent()) {
                Screenshots.take(
                        open.page(),
                        "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                                + test.getRequiredTestMethod().getName());
            } else {
                assertThat(open.complaints()).as("complaints of the browser").isEmpty();
            }
        }
    }

    private static OpenPage open(ExtensionContext test) {
        var chromium =
                test.getRoot().getStore(OURS).getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
        // without motion: a colour measured while it fades is neither the one before nor the one after
        var options = new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE);
        if (AnnotationSupport.isAnnotated(test.getRequiredTestClass(), SpringBootTest.class)) {
            options.setBaseURL("http://localhost:" + port(test));
        }
        return new OpenPage(chromium.browser().newContext(options));
    }

    private static String port(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
    }
}
