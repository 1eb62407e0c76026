package io.dunwell.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.engine.Diagrams;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A collector's morning in a real browser, and how the pages look at both sizes and in both themes. */
@BrowserTest
class WorkdayBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Team team;

    @Autowired
    Accounts accounts;

    @Autowired
    Diagrams diagrams;

    AccountId account;

    @BeforeEach
    void aCompanyWithWork() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        receivables.payment(account, "CAMT-2026-11-04/118", Receivables.TODAY.minusDays(14), "1900.00");
        receivables.look(account);
        receivables.customerToCall("10-377651", "Okonkwo and Sons Ltd");
        receivables.customerToCall("10-519004", "Brasserie du Canal SARL");
        StaffFixtures.person(team, "lena", Role.SUPERVISOR);
    }

    @Test
    void aCallEndsInAPromiseAndTheCaseWaits(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Kowalczyk Logistik GmbH")
                                .setExact(true))
                .first()
                .click();

        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("With whom?").fill("Piotr Zieliński");
        page.getByLabel("How much?").fill("8084.00");
        page.getByLabel("A promise: amount and date agreed").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Waits for €8,084.00 until 25 November.");
        assertThat(accounts.get(account).facts().standing()).isEqualTo(Standing.PROMISED);
    }

    @Test
    void questionsAppearOnlyWhenTheyApply(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        page.keyboard().press("n");
        assertThat(page.getByText("Are you speaking with the right person?")).isVisible();
        assertThat(page.getByLabel("With whom?")).isHidden();
        assertThat(page.getByLabel("What kept you from paying?")).isHidden();

        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("With whom?")).isVisible();
        assertThat(page.getByLabel("What kept you from paying?")).isVisible();

        page.getByLabel("Nobody answered").check();
        assertThat(page.getByLabel("With whom?")).isHidden();
    }

    @Test
    void theListIsWalkedByKeyboard(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        var second = page.locator("tr[data-row]").nth(1);
        var name = second.locator("a.name").textContent();

        page.keyboard().press("j");

        assertThat(second).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#peek h2")).hasText(name);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/tasks/.*"));
    }

    @Test
    void theSidePanelEndsWithTheWindow(Page page) {
        SignIn.as(page, "lena");
        page.setViewportSize(1440, 900);
        page.navigate("/worklist");
        var second = page.locator("tr[data-row]").nth(1).locator("a.name").textContent();
        page.keyboard().press("j");
        assertThat(page.locator("#peek h2")).hasText(second);

        for (var part : new String[] {"#peek", "#peek > footer", "footer.keys"}) {
            var box = page.locator(part).boundingBox();
            assertThat(box.y + box.height).as("bottom of %s", part).isBetween(0.0, 900.0);
        }
        assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                .isEqualTo(0);
    }

    @Test
    void aSmallFormOpensBesideTheAccount(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.keyboard().press("p");
        page.getByLabel("Paid by").fill("2026-11-27");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the promise"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("The promise was recorded and is confirmed in writing.");
        assertThat(page.locator(".next-step")).containsText("Waits for €8,084.00 until 27 November.");
    }

    @Test
    void tickedItemsAreAddedUp(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.keyboard().press("p");
        var boxes = page.locator("#action [data-value]");
        boxes.nth(0).check();
        boxes.nth(1).check();
        assertThat(page.getByLabel("Amount")).hasValue("8084.00");

        boxes.nth(1).uncheck();
        assertThat(page.getByLabel("Amount")).hasValue("4340.00");
    }

    @Test
    void theTimelineIsFilteredInPlace(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        page.locator("#timeline").getByText("Money").click();

        assertThat(page.locator("#timeline")).containsText("Payment received");
        assertThat(page.locator("#timeline")).not().containsText("Case opened");
    }

    @Test
    void worklistSuitsEverybody(Page page) {
        SignIn.as(page, "lena");
        Everywhere.suits(page, "/worklist", "worklist");
        Everywhere.suits(page, "/worklist?view=waiting", "worklist-waiting");
    }

    @Test
    void tickedTasksAreHandedOverAndPutOffByKeyboard(Page page) {
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        SignIn.as(page, "lena");
        page.navigate("/worklist?view=queue");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        Words.on(page.locator("#ticked b")).say("2 ticked");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over"))
                .first()
                .click();
        page.locator("#t-to").selectOption("kim");
        page.getByLabel("What they should know").fill("They answer after ten.");
        Screenshots.take(page, "worklist-hand-over");
        Accessibility.assertNoAxeViolations(page);
        page.locator("#assign-ticked button").click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("2 tasks were given to kim.");
        Words.on(page.locator("tbody[data-rows]")).say("Brasserie du Canal SARL");

        tickTheFirst(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put off"))
                .first()
                .click();
        page.locator("#snooze-ticked button").click();
        Words.on(page.getByRole(AriaRole.ALERT)).say("Say in a few words why the task is put off.");
        tickTheFirst(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put off"))
                .first()
                .click();
        page.getByLabel("Why").fill("They asked for a week");
        page.locator("#snooze-ticked button").click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("1 task was put off until 25 Nov 2026.");
        Words.on(page.locator("main")).say("Nothing to do");
    }

    /** The words of a page are there before its keys are. */
    private static void tickTheFirst(Page page) {
        page.waitForLoadState();
        page.keyboard().press("x");
        Words.on(page.locator("#ticked b")).say("1 ticked");
    }

    @Test
    void aFilterIsKeptUnderAName(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        page.keyboard().press("m");
        page.getByLabel("At least to collect").fill("9,000");
        page.getByLabel("Days late, at least").fill("sixty");
        Screenshots.take(page, "worklist-filters");
        Accessibility.assertNoAxeViolations(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .click();
        Words.on(page.locator(".filters")).say("At least 9,000 to collect");
        assertThat(page.locator("tr[data-row]")).hasCount(2);
        page.keyboard().press("m");
        Words.on(page.locator("#more-filters")).say("Write a number of days, 0 to 9999.");
        page.keyboard().press("Escape");

        page.keyboard().press("v");
        page.getByLabel("Keep what is shown as").fill("Large ones");
        page.locator("#my-views button[type=submit]").last().click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("The view “Large ones” is kept.");
        page.navigate("/worklist");
        page.keyboard().press("v");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Large ones"))
                .click();
        Words.on(page.locator(".filters")).say("At least 9,000 to collect");
    }

    @Test
    void taskSuitsEverybody(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/worklist");
        var task = page.locator("tr[data-row] a.name").first().getAttribute("href");
        Everywhere.suits(page, task, "task");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        picture(page, "task-filled");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        page.getByText("One answer is missing or cannot be taken").waitFor();
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "task-refused");
    }

    @Test
    void accountSuitsEverybody(Page page) {
        SignIn.as(page, "lena");
        Everywhere.suits(page, "/customers/" + account.customerId(), "account");
        page.keyboard().press("d");
        page.getByText("What is contested").waitFor();
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "account-dispute");
    }

    @Test
    void smallFormsSuitEverybody(Page page) {
        SignIn.as(page, "lena");
        for (var form : new String[] {"promise", "payment", "dispute", "hold", "stop", "note", "contacts/new"}) {
            Everywhere.suits(
                    page, "/customers/%d/%s".formatted(account.customerId(), form), "form-" + form.replace('/', '-'));
        }
        Everywhere.suits(page, "/customers/%d/payments".formatted(account.customerId()), "payments");
    }

    @Test
    void policiesSuitEverybody(Page page) {
        SignIn.as(page, "lena");
        Everywhere.suits(page, "/policies", "policies");
        var dunning = diagrams.all().stream()
                .filter(diagram -> diagram.key().equals("standard-dunning"))
                .findFirst()
                .orElseThrow();
        Everywhere.suits(page, "/policies/" + dunning.definitionId(), "policy");
    }

    private static void picture(Page page, String name) {
        Screenshots.take(page, name);
    }
}
