package io.dunwell.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Receivables;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promises;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the sign-in to the handover without a mouse, and two collectors who meet at one account. */
@BrowserTest
class CollectorsDayBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Team team;

    @Autowired
    Promises promises;

    @Autowired
    Disputes disputes;

    @Autowired
    PaymentPlans plans;

    private AccountId kowalczyk;
    private AccountId okonkwo;

    @BeforeEach
    void aCompanyWithWork() {
        receivables.found();
        kowalczyk = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        okonkwo = receivables.customerToCall("10-377651", "Okonkwo and Sons Ltd");
        receivables.customerToCall("10-519004", "Brasserie du Canal SARL");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
    }

    @Test
    void aDayByTheKeyboardAlone(Page page) {
        signIn(page);
        go(page, "w", "Worklist");

        page.keyboard().press("n");
        Words.on(page.locator("main")).say("Are you speaking with the right person?");
        page.waitForLoadState();
        choose(page.getByLabel("Nobody answered"));
        choose(page.getByLabel("No answer, or not the right person"));
        page.keyboard().press("Control+Enter");
        Words.on(status(page)).say("Task done: Call customer.");
        Words.on(page.locator("main")).say("Are you speaking with the right person?");
        page.waitForLoadState();

        find(page, "Kowalczyk", "Kowalczyk Logistik GmbH");
        open(page, "p", "Record a promise");
        type(page.getByLabel("Amount"), "500.00");
        page.keyboard().press("Control+Enter");
        Words.on(status(page)).say("The promise was recorded and is confirmed in writing.");

        open(page, "d", "Open a dispute");
        choose(page.locator("#action input[name=items]").first());
        page.getByLabel("What is wrong").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Control+Enter");
        Words.on(status(page)).say("The dispute was opened. What is contested is not chased until it is answered.");

        find(page, "Okonkwo", "Okonkwo and Sons Ltd");
        open(page, "l", "Work out a plan");
        page.getByLabel("Note").focus();
        page.keyboard().press("Control+Enter");
        Words.on(status(page)).say("The plan is offered");

        find(page, "10-519004", "Brasserie du Canal SARL");
        open(page, "y", "Post a payment");
        type(page.getByLabel("Amount"), "6240.00");
        type(page.getByLabel("Reference"), "CAMT-2026-11-18/7");
        Words.on(page.locator("#split")).say("10-519004-1");
        page.keyboard().press("Control+Enter");
        Words.on(status(page).first()).say("6,240.00 was posted");
        Screenshots.take(page, "day-payment-posted");

        go(page, "w", "Worklist");
        page.keyboard().press("x");
        Words.on(page.locator("#ticked b")).say("1 ticked");
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over"))
                .first());
        page.locator("#t-to").focus();
        page.keyboard().type("Person kim");
        press(page.locator("#assign-ticked button"));
        Words.on(status(page)).say("1 task was given to kim.");

        assertThat(promises.of(kowalczyk)).hasSize(1);
        assertThat(disputes.of(kowalczyk)).hasSize(1);
        assertThat(plans.of(List.of(okonkwo)).get(okonkwo)).hasSize(1);
    }

    @Test
    void singleKeysCanBeSwitchedOff(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        page.keyboard().press("?");
        page.getByLabel("Single keys are shortcuts on this device").uncheck();
        page.keyboard().press("Escape");

        page.navigate("/worklist");
        page.keyboard().press("j");
        page.keyboard().press("?");
        assertThat(page.locator("dialog").count()).isZero();
        assertThat(page.locator("tr[data-row]").first().getAttribute("aria-selected"))
                .isEqualTo("true");

        page.getByLabel("Your account").click();
        page.locator("[data-shortcuts]").click();
        page.getByLabel("Single keys are shortcuts on this device").check();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        Words.on(page.locator("tr[data-row][aria-selected=true]"))
                .say(page.locator("tr[data-row]").nth(1).locator("a.name").textContent());
    }

    @Test
    void twoCollectorsAtOneAccountAreToldOfEachOther(Page page) {
        SignIn.as(page, "lena");
        page.navigate(account());
        var uri = URI.create(page.url());
        var other = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions().setBaseURL("http://" + uri.getAuthority()));
        try (other) {
            var kims = other.newPage();
            SignIn.as(kims, "kim");
            kims.navigate(account());
            Words.on(kims.locator(".here")).say("Person lena has this open, too");
            page.navigate(account());
            Words.on(page.locator(".here")).say("Person kim has this open, too");
            Screenshots.take(page, "two-at-one-account");

            open(page, "p", "Record a promise");
            type(page.getByLabel("Amount"), "700.00");
            open(kims, "p", "Record a promise");
            type(kims.getByLabel("Amount"), "500.00");
            kims.keyboard().press("Control+Enter");
            Words.on(status(kims)).say("The promise was recorded and is confirmed in writing.");
        }

        page.getByLabel("Amount").focus();
        page.keyboard().press("Control+Enter");
        Words.on(page.locator("main")).say("Person kim changed this account at", "Nothing was saved");
        assertThat(page.getByLabel("Amount").inputValue()).isEqualTo("700.00");
        Screenshots.take(page, "overtaken");
        page.waitForLoadState();
        page.getByLabel("Amount").focus();
        page.keyboard().press("Control+Enter");
        Words.on(status(page)).say("The promise was recorded and is confirmed in writing.");
        assertThat(promises.of(kowalczyk)).hasSize(2);
    }

    private String account() {
        return "/customers/%d?currency=EUR".formatted(kowalczyk.customerId());
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        type(page.getByLabel("Sign-in name"), "lena");
        type(page.getByLabel("Password"), StaffFixtures.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        page.waitForLoadState();
    }

    private static void go(Page page, String key, String heading) {
        page.waitForLoadState();
        page.keyboard().press("g");
        page.keyboard().press(key);
        Words.on(page.locator("h1")).say(heading);
        page.waitForLoadState();
    }

    /** By the search field of every page. */
    private static void find(Page page, String words, String customer) {
        page.waitForLoadState();
        page.keyboard().press("/");
        page.keyboard().type(words);
        Words.on(page.locator("#search-found")).say(customer);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        Words.on(page.locator("h1")).say(customer);
        page.waitForLoadState();
    }

    /** The form beside the account. */
    private static void open(Page page, String key, String heading) {
        page.waitForLoadState();
        page.keyboard().press(key);
        Words.on(page.locator("#action-heading")).say(heading);
    }

    private static void type(Locator field, String words) {
        field.focus();
        field.page().keyboard().press("Control+a");
        field.page().keyboard().type(words);
    }

    private static void choose(Locator box) {
        box.focus();
        box.page().keyboard().press("Space");
    }

    private static void press(Locator button) {
        button.focus();
        button.page().keyboard().press("Enter");
    }

    private static Locator status(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }
}
