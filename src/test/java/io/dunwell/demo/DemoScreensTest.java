package io.dunwell.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A first evening: found the demo, run the night, move the clock. */
@BrowserTest
class DemoScreensTest {

    private static final double TWO_MINUTES = 120_000;

    @Autowired
    Team team;

    @LocalServerPort
    int port;

    @Test
    void theDemoIsFoundedItsNightRunsAndItsClockMoves(Page page, @Value("${dunwell.data}") Path data)
            throws IOException {
        DemoFixtures.emptyInbox(data);
        StaffFixtures.person(team, "chief", Role.ADMIN);
        page.setDefaultTimeout(TWO_MINUTES);
        page.navigate("http://localhost:" + port + "/");
        page.getByLabel("Name").first().fill("chief");
        page.getByLabel("Password").fill(StaffFixtures.PASSWORD);
        page.locator("button[type=submit]").click();

        page.locator("form[action='/start/demo'] button").click();
        assertThat(page.locator("#demo-clock")).containsText("Mon 2 Mar 2026", patiently());
        assertThat(page.locator("main")).containsText("No night has run yet");
        Accessibility.assertNoAxeViolations(page);

        page.locator("form[action='/nights'] button").click();
        assertThat(page.locator("#night")).containsText("All done, nothing failed", patiently());
        assertThat(page.locator(".steps")).containsText(Pattern.compile("\\d+ cases opened"));
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "night-report");

        page.navigate("http://localhost:" + port + "/");
        page.locator("button[value=DAY]").click();
        assertThat(page.locator("#demo-clock .today")).containsText("Tue 3 Mar 2026", patiently());
        assertThat(page.locator("button[value=DAY]")).isVisible(visible());
        assertThat(page.locator(".strip")).containsText("Demo day 3 Mar 2026", patiently());
        assertThat(page.locator("main")).containsText("Tonight’s work is done");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "home");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(TWO_MINUTES);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(TWO_MINUTES);
    }
}
