package io.dunwell.cases.objections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import io.dunwell.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is on the telephone: a few letters, Enter, and the answer stands there. */
@BrowserTest
class ObjectionCardsBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    Worklist worklist;

    AccountId account;

    @BeforeEach
    void aCallToMake(@Autowired Team team) {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        StaffFixtures.person(team, "lena", Role.SUPERVISOR);
    }

    @Test
    void theChequeIsFoundWithTheKeyboardAndItsReasonIsChosen(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task());
        Everywhere.suits(page, "objections-task");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("h1").click();

        page.keyboard().press("e");
        assertThat(field(page)).isFocused();
        page.keyboard().type("cheque");

        assertThat(first(page)).containsText("The cheque is in the post.");
        Words.on(page.getByRole(AriaRole.STATUS)).say("1 card");
        page.keyboard().press("Enter");
        assertThat(page.getByText("On which day did you send it, for how much")).isVisible();
        assertThat(page.getByLabel("What kept you from paying?")).hasValue("ALREADY_PAID");
        Words.on(first(page)).say("Reason: Says it is paid, chosen on the form");
        Everywhere.suits(page, "objections-cheque");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Payment on its way on this form"))
                .click();
        assertThat(page.getByLabel("Paid, or payment on its way")).isChecked();
        assertThat(page.getByLabel("When did you send your payment?")).isFocused();
    }

    @Test
    void whatSomebodyHasChosenStays(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task());
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        var reason = page.getByLabel("What kept you from paying?");

        field(page).fill("faul");
        field(page).press("Enter");
        assertThat(reason).hasValue("QUALITY");
        field(page).fill("boss");
        field(page).press("Enter");
        assertThat(reason).hasValue("APPROVAL_PENDING");

        reason.selectOption("FORGOT");
        field(page).fill("price");
        field(page).press("Enter");
        assertThat(page.getByText("Then let us compare.")).isVisible();
        assertThat(reason).hasValue("FORGOT");

        page.locator("#say-price a", new Page.LocatorOptions().setHasText("Dispute"))
                .click();
        assertThat(page.getByLabel("Something wrong with the invoice: what?")).hasValue("PRICE");
        assertThat(page.getByLabel("A dispute", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    @Test
    void aWordThatNoCardHasIsToldAndGoneAgain(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task());
        field(page).fill("zzz");
        Words.on(page.getByRole(AriaRole.STATUS)).say("No card has these words.");
        assertThat(page.locator("[data-card]:visible")).hasCount(0);

        field(page).fill("");
        assertThat(page.locator("[data-card]:visible").first()).containsText("The cheque is in the post.");
    }

    @Test
    void theFreeFormHasThemFoldedInGermanForAGerman(Page page) {
        var german = customers
                .register(NewCustomer.of("test", "C-2", "Bäckerei Rauch", "de", "DE"))
                .id();
        SignIn.as(page, "lena");
        page.navigate("/customers/%d/calls/new?currency=EUR".formatted(german));
        assertThat(page.locator("[data-card]:visible")).hasCount(0);
        Everywhere.suits(page, "objections-free-folded");

        field(page).fill("Scheck");
        field(page).press("Enter");

        assertThat(page.getByText("An welchem Tag haben Sie ihn abgeschickt")).isVisible();
        assertThat(page.getByLabel("What kept them from paying?")).hasValue("ALREADY_PAID");
        Everywhere.suits(page, "objections-free");
        var promise =
                page.waitForPopup(() -> page.locator("#say-cheque a", new Page.LocatorOptions().setHasText("Promise"))
                        .click());
        assertThat(promise.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Record a promise"))
                        .first())
                .isVisible();
    }

    @Test
    void theyComeAlongIntoThePanelOfTheAccount(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write down a call"))
                .click();

        field(page).fill("stop call");
        field(page).press("Enter");

        assertThat(page.getByText("I write that down now, and it holds from this moment."))
                .isVisible();
        assertThat(page.getByLabel("What kept them from paying?")).hasValue("OTHER");
        Everywhere.suits(page, "objections-panel");
    }

    private String task() {
        var open = cases.openCase(account).orElseThrow();
        return "/tasks/" + worklist.ofCase(open.id()).get(0).taskId();
    }

    private static Locator field(Page page) {
        return page.getByLabel("Find the answer to");
    }

    private static Locator first(Page page) {
        return page.locator("[data-card]:visible").first();
    }
}
