package io.dunwell.cases.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A collector books by keyboard alone. */
@BrowserTest
class BookkeepingBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Ledger ledger;

    AccountId account;

    /** 6240.00 and 3744.00 are overdue, 5725.40 is not due. */
    @BeforeEach
    void aCustomerTwoMonthsLate(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void aReceiptIsPostedSplitAndTakenBackByKeyboard(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.locator("#timeline").waitFor();

        press(page, "y");
        assertThat(page.locator("#amount")).isFocused();
        page.keyboard().type("9984");
        Words.on(page.locator("#split")).say("Exactly all that is overdue", "Pays 2 items", "€9,984.00");
        page.keyboard().press("Tab");
        page.locator("#reference").focus();
        page.keyboard().type("CAMT-77");
        page.locator("#words").focus();
        page.keyboard().type("10/448210/2");
        Words.on(page.locator("#split")).say("named by the payer");

        // what the payer named, and the rest by hand to the youngest
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("As the payer wrote"))
                .focus();
        page.keyboard().press("Enter");
        Words.on(page.locator("#split-sum")).say("Pays 1 item", "€6,240.00");
        page.getByLabel("Pay 10-448210-3").focus();
        page.keyboard().press("Space");
        assertThat(page.getByLabel("What 10-448210-3 gets")).hasValue("5725.40");
        Words.on(page.locator("#split-sum")).say("Pays 2 items", "€514.60");
        page.getByLabel("What 10-448210-3 gets").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("6000");
        Words.on(page.locator("#split-sum")).say("10-448210-3 leaves €5,725.40 open: enter at most that.");
        page.keyboard().press("Control+A");
        page.keyboard().type("725.40");
        Words.on(page.locator("#split-sum")).say("Pays 2 items", "€5,514.60");
        page.keyboard().press("Control+Enter");

        Words.on(page.locator(".flashes"))
                .say("€9,984.00 was posted: it pays 10-448210-2 and 10-448210-3; €5,514.60 stays as credit");
        Everywhere.suits(page, "bookkeeping-posted");
        press(page, "u");
        Words.on(page.locator(".flashes")).say("€9,984.00 was taken back: what it had paid is open again.");
        org.assertj.core.api.Assertions.assertThat(
                        ledger.figures(account, Receivables.TODAY).balance())
                .isEqualTo(Money.of("15709.40", "EUR"));
    }

    /** Axe leaves traces on elements, so nothing is swapped after it. */
    @Test
    void aReceiptSuitsEverybody(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/%d/payment".formatted(account.customerId()));
        page.waitForLoadState();
        page.fill("#amount", "12000");
        Words.on(page.locator("#split")).say("oldest first");
        page.fill("#words", "our bills 10-448210/2 and 10448210 3");
        Words.on(page.locator("#split")).say("named by the payer", "As the payer wrote", "€2,530.60");
        Everywhere.suits(page, "bookkeeping-payment");

        page.navigate("/customers/%d/payment".formatted(account.customerId()));
        page.waitForLoadState();
        page.fill("#amount", "5000");
        page.fill("#reference", "CAMT-77");
        Words.on(page.locator("#split")).say("oldest first");
        page.getByLabel("What 10-448210-2 gets").fill("9000");
        Words.on(page.locator("#split-sum")).say("10-448210-2 leaves €3,744.00 open: enter at most that.");
        page.keyboard().press("Control+Enter");
        Words.on(page.locator(".notice.red")).say("10-448210-2 leaves €3,744.00 open: enter at most that.");
        Everywhere.suits(page, "bookkeeping-payment-refused");
    }

    @Test
    void anInvoiceIsEnteredCreditedAdjustedAndReadInTheLedger(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.locator("#timeline").waitFor();

        press(page, "i");
        page.locator("#panel #number").focus();
        page.keyboard().type("10-448210-9");
        page.keyboard().press("Tab");
        page.keyboard().type("120.50");
        page.locator("#issuedOn").fill("2026-11-10");
        assertThat(page.locator("#dueOn")).hasValue("2026-12-10");
        page.locator("#order").focus();
        page.keyboard().press("Control+Enter");
        Words.on(page.locator(".flashes")).say("10-448210-9 over €120.50 was entered, due on 10 Dec 2026.");

        press(page, "c");
        page.locator("#panel #item").waitFor();
        page.selectOption("#item", new SelectOption().setLabel("10-448210-9, €120.50 open"));
        page.fill("#panel input[name=amount]", "20.50");
        page.fill("#panel input[name=number]", "CN-1");
        page.fill("#panel textarea[name=why]", "One carton came back");
        page.keyboard().press("Control+Enter");
        Words.on(page.locator(".flashes")).say("€20.50 was credited.");

        press(page, "t");
        page.locator("#panel input[name=amount]").waitFor();
        page.fill("#panel input[name=amount]", "0.40");
        page.fill("#panel textarea[name=why]", "Rounding");
        page.keyboard().press("Control+Enter");
        Words.on(page.locator(".flashes")).say("The account was lowered by €0.40.");

        press(page, "b");
        Words.on(page.locator("main")).say("Adjustment 2026-11-18", "Rounding", "One carton came back", "lena");
        Everywhere.suits(page, "bookkeeping-ledger-lines");
        page.getByLabel("Take back Invoice 10-448210-9").click();
        page.fill("#why", "Entered twice");
        page.keyboard().press("Enter");
        Words.on(page.locator(".flashes"))
                .say("10-448210-9 was taken back; what had paid it is credit on the account now.");

        press(page, "a");
        Words.on(page.locator("#action")).say("Apply €20.50 of credit", "oldest first");
        Everywhere.suits(page, "bookkeeping-apply");
    }

    @Test
    void smallFormsSuitEverybodyAndAnEmptyAccountSaysSo(Page page) {
        SignIn.as(page, "lena");
        for (var form : new String[] {"invoice", "credit-note", "adjustment", "ledger"}) {
            Everywhere.suits(page, "/customers/%d/%s".formatted(account.customerId(), form), "bookkeeping-" + form);
        }
        var invoice =
                ledger.figures(account, Receivables.TODAY).openItems().get(0).chargeId();
        Everywhere.suits(
                page,
                "/customers/%d/ledger/charge/%d/take-back".formatted(account.customerId(), invoice),
                "bookkeeping-take-back");
        var nobody = receivables.customer("10-9", "Nobody owes");
        Everywhere.suits(page, "/customers/%d/payment".formatted(nobody.customerId()), "bookkeeping-payment-empty");
        Everywhere.suits(page, "/customers/%d/apply".formatted(nobody.customerId()), "bookkeeping-apply-empty");
        Everywhere.suits(page, "/customers/%d/ledger".formatted(nobody.customerId()), "bookkeeping-ledger-empty");
    }

    /** Shortcuts are heard once the page's script runs. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }
}
