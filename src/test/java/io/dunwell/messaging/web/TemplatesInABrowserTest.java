package io.dunwell.messaging.web;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.dunwell.kernel.AccountId;
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
class TemplatesInABrowserTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Team team) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        StaffFixtures.person(team, "mona", Role.POLICY_MANAGER);
    }

    @Test
    void aManagerWritesIsRefusedMendsPreviewsPublishesAndTheNextMessageSaysIt(Page page) {
        var account = severalItems("alder");
        SignIn.as(page, "mona");

        open(page);
        page.fill("#body", "Pay at once, or the police will come.\n\n{{> statement}}\n\nUntil {{payBy}}.");
        page.waitForSelector("#look >> text=Line 1 threatens");
        page.locator("button:has-text('Save the draft')").click();
        page.waitForSelector("text=Not saved.");
        look(page, "template-refused");
        assertThat(page.inputValue("#body")).startsWith("Pay at once, or the police will come.");

        page.fill("#body", "Thank you for your patience with us.\n\n{{> statement}}\n\nPlease pay by ");
        page.focus("[data-insert='{{payBy}}']");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#body")).endsWith("Please pay by {{payBy}}");
        page.waitForSelector("#look >> text=Nothing stands against this text.");
        page.fill("#who", "alder");
        page.waitForSelector("#account input[type=radio]");
        page.locator("#account input[type=radio]").first().check();
        page.waitForSelector("#look >> text=Payments not assigned yet");
        look(page, "template-preview");
        page.locator("button:has-text('Save the draft')").click();
        page.waitForSelector("text=The draft is saved.");
        page.waitForSelector("#look >> text=Payments not assigned yet");

        page.locator("a:has-text('Compare and publish')").click();
        page.waitForSelector("text=What changes");
        page.fill("#note", "Kinder words for spring");
        look(page, "template-publish");
        page.locator("button:has-text('Publish version 1')").click();
        page.waitForSelector("text=Version 1 is in force");
        look(page, "template");

        messaging.queue(order(account, "first-reminder"));
        messaging.dispatchDue(TEN);
        var sent = messaging.get(messaging.history(account.customerId()).get(0).id());
        assertThat(sent.body()).contains("Thank you for your patience with us.", "Please pay by 10 March 2026");
        assertThat(sent.textVersion()).isEqualTo(1);
    }

    @Test
    void aTextMessageIsCountedAsItIsWritten(Page page) {
        severalItems("alder");
        SignIn.as(page, "mona");

        page.navigate("/templates");
        page.waitForSelector("h1:has-text('Templates')");
        look(page, "templates");
        page.navigate("/templates/second-reminder/de/sms");
        page.fill("#who", "alder");
        page.waitForSelector("#account input[type=radio]");
        page.locator("#account input[type=radio]").first().check();
        page.waitForSelector("#look >> text=GSM-7");
        page.fill("#body", "{{companyName}}: „bitte“ bis {{payBy}}. Keine SMS mehr? Antworten Sie STOP.");
        page.waitForSelector("#look >> text=UCS-2");
        look(page, "template-sms");
        page.navigate("/templates/final-notice/en/letter");
        page.fill("#who", "alder");
        page.waitForSelector("#account input[type=radio]");
        page.locator("#account input[type=radio]").first().check();
        page.waitForSelector("#look >> text=FINAL NOTICE");
        look(page, "template-letter");
        page.navigate("/templates/final-notice/en/letter/versions/0");
        look(page, "template-version");

        Words.on(page.locator("h2").first()).say("The house's own text");
    }

    private AccountId severalItems(String name) {
        var account = fixtures.owes(fixtures.overdue(name), "300.00", "2026-01-10");
        fixtures.paysInPart(account, "100.00", "40.00");
        return account;
    }

    private static void open(Page page) {
        page.navigate("/templates");
        page.locator("a[href='/templates/first-reminder/en/email']").click();
        page.waitForSelector("h1:has-text('First reminder')");
    }

    /** By day and by night, on a desk and on a telephone. */
    private static void look(Page page, String name) {
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, name + "-dark");
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
