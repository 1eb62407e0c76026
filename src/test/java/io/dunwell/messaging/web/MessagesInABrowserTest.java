package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class MessagesInABrowserTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Team team;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
    }

    @Test
    void aCollectorReadsTheOutboxAndPostsALetter(Page page) {
        var paid = fixtures.overdue("birch");
        messaging.queue(order(fixtures.overdue("cedar"), "second-reminder"));
        messaging.queue(order(paid, "first-reminder"));
        messaging.queue(order(
                fixtures.owes(
                        fixtures.customer(customer -> customer.withAddress(street()), "alder"),
                        "1200.00",
                        "2026-02-04"),
                "final-notice",
                Channel.LETTER));
        fixtures.pays(paid, "1200.00");
        messaging.dispatchDue(TEN);
        SignIn.as(page, "lena");

        page.navigate("/messages");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "messages");
        page.locator("text=Second reminder").first().click();
        page.locator("h1:has-text('Second reminder')").waitFor();
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "message");
        page.navigate("/messages/letters");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "letters");
        page.locator("tbody [data-tick]").check();
        page.locator("text=Mark as printed and posted").click();

        Words.on(page.locator("main")).say("No letter waits");
        assertThat(messaging.lettersToPrint()).isZero();
    }
}
