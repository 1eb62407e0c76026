package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.Offers;
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

/** A new order is offered on the account, paid for, and released on the page of the offer. */
@BrowserTest
class OffersInABrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Offers offers;

    AccountId account;

    @BeforeEach
    void aCustomerTwoMonthsLate(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "pia", Role.SUPERVISOR);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void anOrderIsOfferedPaidForAndReleased(Page page) {
        SignIn.as(page, "pia");
        page.navigate("/customers/%d/offer".formatted(account.customerId()));
        page.check("input[name=kind][value=ORDER]", new Page.CheckOptions().setForce(true));
        page.fill("input[name=orderReference]", "PO-4711");
        page.fill("input[name=orderDescription]", "20 pallets of flour");
        page.fill("input[name=orderAmount]", "2000");
        page.fill("input[name=percent]", "5");
        page.waitForSelector("#offer-preview dl");
        Words.on(page.locator("#offer-preview")).say("The order then costs", "1,900.00");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "offer-form");
        page.locator("main button[type=submit]").last().click();
        page.waitForSelector("#timeline");

        Words.on(page.locator("main")).say("Offer open", "If it is not taken, it goes on");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "account-offered");

        receivables.payment(account, "P-1", Receivables.TODAY, "9984.00");
        receivables.look(account);
        page.navigate("/offers");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "offers-list");
        page.locator("main td a.name").first().click();
        Words.on(page.locator("main")).say("The customer has paid.");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "offer-to-release");
        page.locator("text=The order is released").click();
        page.waitForSelector("#billed-heading");

        Words.on(page.locator("main")).say("The discount waits for a bill numbered PO-4711");
        assertThat(offers.of(account).get(0).state()).isEqualTo(OfferState.FULFILLED);
        looks(page);
    }

    /** The same pages as others see them: dark, and on a telephone. */
    private void looks(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Screenshots.take(page, "offer-released-dark");
        page.navigate("/offers?view=FULFILLED");
        Screenshots.take(page, "offers-list-dark");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "offers-list-narrow");
        page.locator("main td a.name").first().click();
        page.locator("#billed-heading").waitFor();
        Screenshots.take(page, "offer-narrow");
        page.navigate("/customers/%d/offer".formatted(account.customerId()));
        Screenshots.take(page, "offer-form-narrow");
    }
}
