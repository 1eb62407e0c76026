package io.dunwell.worklist.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.promises.Promises;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import io.dunwell.worklist.Worklist;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed into a form is there again: after a session that ended, after a tab that was closed. */
@BrowserTest
class TypedAndNotSavedBrowserTest {

    private static final String SAID = "Pays on Friday, and asks for a copy of the last bill.";

    @Autowired
    Receivables receivables;

    @Autowired
    Team team;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    @Autowired
    Conversations conversations;

    @Autowired
    Promises promises;

    @Autowired
    CompanyClock clock;

    AccountId account;
    String task;

    @BeforeEach
    void aCallToMake() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        task = "/tasks/"
                + worklist.ofCase(cases.openCase(account).orElseThrow().id())
                        .get(0)
                        .taskId();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
    }

    @Test
    void aSessionThatEndsInTheMiddleOfACallLosesNothingAndSavesOnce(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task);
        fillIn(page);
        page.context().clearCookies();

        save(page).click();

        Words.on(page.getByRole(AriaRole.STATUS)).say("Your session has ended.", "what you had typed is kept");
        Everywhere.suits(page, "typed-sign-in");
        signInHere(page, "lena");
        Words.on(page.getByRole(AriaRole.ALERT)).say("so nothing was saved. What you had typed is here again");
        page.waitForLoadState();
        assertThat(page).hasURL(Pattern.compile(".*" + task));
        assertThat(note(page)).hasValue(SAID);
        assertThat(page.getByLabel("With whom?")).hasValue("Piotr Zieliński");
        assertThat(page.getByLabel("Refuses to pay")).isChecked();
        assertThat(conversations.of(account.customerId())).isEmpty();
        Everywhere.suits(page, "typed-again");

        save(page).click();

        assertThat(page).hasURL(Pattern.compile(".*/worklist"));
        assertThat(conversations.of(account.customerId())).singleElement().satisfies(held -> assertThat(held.note())
                .isEqualTo(SAID));
    }

    @Test
    void aSmallFormBesideTheAccountOpensAgain(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/customers/" + account.customerId());
        Words.on(page.locator("h1")).say("Kowalczyk");
        page.waitForLoadState();
        page.keyboard().press("p");
        page.getByLabel("Paid by").fill("2026-11-27");
        page.getByLabel("Note").fill(SAID);
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the promise"))
                .click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("Your session has ended.");
        signInHere(page, "lena");

        Words.on(page.getByRole(AriaRole.ALERT)).say("What you had typed is here again");
        assertThat(page.getByLabel("Paid by")).hasValue("2026-11-27");
        assertThat(page.getByLabel("Note")).hasValue(SAID);
        assertThat(promises.of(account)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record the promise"))
                .click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("The promise was recorded");
        assertThat(promises.of(account)).hasSize(1);
    }

    @Test
    void somebodyElseWhoSignsInDoesNotSeeIt(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task);
        fillIn(page);
        Words.on(page.locator("[data-kept-told]")).say("Kept as you type,");
        page.context().clearCookies();
        save(page).click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("Your session has ended.");

        signInHere(page, "kim");

        Words.on(page.locator("h1")).say("Call customer");
        page.waitForLoadState();
        assertThat(note(page)).hasValue("");
        assertThat(page.evaluate("sessionStorage.getItem('form-sent')")).isNull();
    }

    @Test
    void anotherSignInInAnotherTabLosesNothingEither(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task);
        fillIn(page);
        var other = page.context().newPage();
        other.navigate("/worklist");
        other.locator("button.avatar").click();
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        Words.on(other.getByRole(AriaRole.STATUS)).say("You have signed out.");
        signInHere(other, "lena");
        other.close();

        save(page).click();

        Words.on(page.getByRole(AriaRole.ALERT)).say("What you had typed is here again");
        assertThat(note(page)).hasValue(SAID);
    }

    @Test
    void whatIsTypedIsKeptWhenTheTabIsClosed(Page page) {
        SignIn.as(page, "lena");
        page.navigate(task);
        fillIn(page);
        Words.on(page.locator("[data-kept-told]")).say("Kept as you type,");
        Everywhere.suits(page, "typed-kept");

        var later = page.context().newPage();
        page.close();
        later.navigate(task);

        Words.on(later.locator("[data-kept-told]")).say("Kept as you typed,", "and here again");
        assertThat(note(later)).hasValue(SAID);
        assertThat(later.getByLabel("With whom?")).hasValue("Piotr Zieliński");
        later.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Throw away"))
                .click();
        Words.on(later.locator("[data-kept-told]")).say("Thrown away");
        assertThat(note(later)).hasValue("");
        later.reload();
        Words.on(later.locator("h1")).say("Call customer");
        later.waitForLoadState();
        assertThat(note(later)).hasValue("");
    }

    @Test
    void aCallThatWasLeftIsAskedAbout(Page page) {
        clock.moveTo(Instant.parse("2026-11-18T10:00:00Z"));
        SignIn.as(page, "lena");
        page.navigate(task);
        Words.on(page.locator(".dial")).say("You may call now,", "0 of 3 calls in seven days");
        // a browser that has no telephone would ask its user and let nothing else be clicked
        page.locator(".dial a[data-call]").evaluate("link => link.href = '#dialled'");
        page.locator(".dial a[data-call]").click();
        assertThat(page).hasURL(Pattern.compile(".*#dialled"));
        page.navigate("/worklist");
        page.navigate(task);

        Words.on(page.locator(".untold")).say("You began a call with", "what came of it?");
        Words.on(page.locator(".dial")).say("1 of 3 calls in seven days");
        Words.on(page.locator(".story")).say("Call begun");
        Everywhere.suits(page, "call-untold");
        Words.on(page.locator(".dial")).say("1 of 3 calls in seven days");
        page.locator(".untold button").click();
        Words.on(page.getByRole(AriaRole.STATUS)).say("Nobody answered: that is written down.");
        assertThat(page.locator(".untold")).hasCount(0);
        page.setViewportSize(360, 800);
        page.waitForTimeout(300);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void theOutcomeIsChosenByKey(Page page) {
        clock.moveTo(Instant.parse("2026-11-18T10:00:00Z"));
        SignIn.as(page, "lena");
        page.navigate(task);
        Words.on(page.locator("h1")).say("Call customer");
        page.waitForLoadState();

        page.keyboard().press("6");

        assertThat(page.getByLabel("Refuses to pay")).isChecked();
        page.keyboard().press("?");
        Words.on(page.locator("dialog.shortcuts")).say("A dispute", "Call Piotr");
        Screenshots.take(page, "call-keys");
    }

    private static void fillIn(Page page) {
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("With whom?").fill("Piotr Zieliński");
        page.getByLabel("Refuses to pay").check();
        note(page).fill(SAID);
    }

    private static void signInHere(Page page, String login) {
        page.getByLabel("Sign-in name").fill(login);
        page.getByLabel("Password").fill(StaffFixtures.PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    private static Locator note(Page page) {
        return page.getByLabel("What was said");
    }

    private static Locator save(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true));
    }
}
