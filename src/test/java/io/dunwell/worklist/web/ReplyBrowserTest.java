package io.dunwell.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.inbound.InboundText;
import io.dunwell.messaging.inbound.InboundTexts;
import io.dunwell.promises.Promises;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ReplyBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    InboundTexts inbound;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    CompanyClock clock;

    @Autowired
    Team team;

    AccountId account;

    @BeforeEach
    void somebodyWrote() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        inbound.take(text("SM1", "Hello, I got your reminder"), clock.instant());
        inbound.take(text("SM2", "Will pay Friday"), clock.instant());
        cases.workReviewQueue(Receivables.TODAY, looked -> {});
        StaffFixtures.person(team, "lena", Role.SUPERVISOR);
    }

    @Test
    void aReplyIsReadAndAnsweredWithAPromise(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist?q=Kowalczyk");
        page.locator("tr", new Page.LocatorOptions().setHasText("Answer the customer"))
                .locator("a.name")
                .click();

        assertThat(page.locator("blockquote").last()).hasText("Will pay Friday");
        assertThat(page.getByLabel("How much?")).isHidden();
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "reply");
        page.getByLabel("A promise: amount and date").check();
        assertThat(page.getByLabel("When will they pay?")).hasValue("2026-11-20");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Waits for €9,984.00 until 20 November.");
        Assertions.assertThat(promises.of(account)).hasSize(1);
        page.navigate("/messages/received");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "received");
        page.navigate("/customers/" + account.customerId());
        Screenshots.take(page, "reply-timeline");
    }

    private static InboundText text(String id, String words) {
        return new InboundText(id, "+48225550147", "+4930123456", words, 0, false);
    }
}
