package io.dunwell.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Cases;
import io.dunwell.cases.GivingUp;
import io.dunwell.cases.GivingUp.Wanted;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.WriteOffReason;
import io.dunwell.reporting.Snapshots;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.supervision.AgeingReviews;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import io.dunwell.worklist.Worklist;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody fell ill, tasks lie about, a write-off waits, and the week's ageing is to be signed off. */
@BrowserTest
class SupervisorsDayBrowserTest {

    private static final LocalDate TODAY = Receivables.TODAY.plusDays(2);

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    Approvals approvals;

    @BeforeEach
    void aTeamAndItsWork(
            @Autowired Team team,
            @Autowired GivingUp givingUp,
            @Autowired Ageings ageings,
            @Autowired Snapshots snapshots,
            @Autowired AgeingReviews reviews) {
        receivables.found();
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
        claimed("10-448210", "Kowalczyk Logistik GmbH");
        claimed("10-377651", "Okonkwo and Sons Ltd");
        var brasserie = receivables.customerToCall("10-519004", "Brasserie du Canal SARL");
        receivables.customerToCall("10-402266", "Harbour Ropes Ltd");
        receivables.payment(brasserie, "CAMT-2026-11-17/4", Receivables.TODAY.minusDays(1), "6240.00");
        var bankrupt = receivables.customer("10-200417", "Lindqvist Metall AB");
        receivables.invoice(bankrupt, "10-200417-1", 8, "840.00");
        asLena(() -> givingUp.giveUp(
                new Wanted(bankrupt, Set.of(), WriteOffReason.UNCOLLECTABLE, "The register has struck them off", "w-1"),
                Receivables.TODAY));
        ageings.keep(Receivables.TODAY);
        snapshots.takeKept(Receivables.TODAY);
        reviews.open(Receivables.TODAY);
        receivables.through(TODAY);
    }

    @Test
    void aDay(Page page) {
        SignIn.as(page, "olga");
        page.navigate("/");
        Words.on(page.locator("main")).say("Exceptions:", "tasks that nobody has taken");
        Everywhere.suits(page, "supervisors-day-home");

        lenaFellIll(page);
        herTasksGoToKim(page);
        whatNobodyHasIsHandedOut(page);
        theWriteOffIsDecided(page);
        theWeeksAgeingIsSignedOff(page);

        page.navigate("/exceptions");
        Words.on(page.locator("main")).say("Tasks that nobody has taken: none", "nobody signed off: none");
        assertThat(approvals.waiting()).isEmpty();
    }

    private void lenaFellIll(Page page) {
        page.navigate("/team");
        button(page, "Days away of Person lena").click();
        var form = page.locator("#away-lena");
        form.getByLabel("Last day").fill(TODAY.plusDays(3).toString());
        form.getByLabel("Substitute").selectOption("kim");
        Everywhere.suits(page, "team-away");
        form.getByText("Save the days").click();
        Words.on(page.locator(".flashes")).say("The days away were saved.");
        Words.on(row(page, "Person lena")).say("Away until 23 Nov", "Person kim stands in");
        Words.on(row(page, "Person kim")).say("stands in for Person lena");
        Everywhere.suits(page, "team-with-a-substitute");
    }

    private void herTasksGoToKim(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hand over tasks of Person lena"))
                .click();
        Words.on(page.locator("tbody[data-rows]")).say("Kowalczyk Logistik GmbH", "Okonkwo and Sons Ltd");
        handOver(page, "Lena is ill until Monday. Kowalczyk answers after ten.");
        Words.on(page.locator(".flashes")).say("2 tasks were given to kim.");

        page.navigate("/team");
        Words.on(row(page, "Person kim")).say("2");
        PlaywrightAssertions.assertThat(page.getByLabel("Hand over tasks of Person lena"))
                .hasCount(0);
    }

    private void whatNobodyHasIsHandedOut(Page page) {
        page.navigate("/exceptions");
        Words.on(page.locator("main")).say("Tasks that nobody has taken", "the oldest for 2 days", "Harbour Ropes Ltd");
        Everywhere.suits(page, "supervisors-day-exceptions");
        page.getByText("Tick them in the worklist").first().click();
        Words.on(page.locator("tbody[data-rows]")).say("Harbour Ropes Ltd");
        handOver(page, "Nobody took these since Wednesday.");
        Words.on(page.locator(".flashes")).say("given to kim.");
    }

    private void theWriteOffIsDecided(Page page) {
        page.navigate("/approvals");
        Words.on(page.locator("main")).say("Write-off", "€840.00", "The register has struck them off");
        Everywhere.suits(page, "supervisors-day-approvals");
        page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true))
                .fill("The bankruptcy court wrote the same.");
        button(page, "Approve").click();
        Words.on(page.locator(".flashes")).say("It was approved and is done.");
        Words.on(page.locator("main")).say("Decided", "The bankruptcy court wrote the same.");
    }

    private void theWeeksAgeingIsSignedOff(Page page) {
        page.navigate("/reviews");
        Words.on(page.locator("main")).say("To be signed off by 20 Nov 2026");
        page.getByText("16 Nov 2026").first().click();
        Words.on(page.locator("h1")).say("Week of 16 Nov 2026");
        Words.on(page.locator("main")).say("A week before", "Past 60 days", "Kowalczyk Logistik GmbH");
        Words.on(page.locator("table").first()).say("%");
        button(page, "Note beside Kowalczyk Logistik GmbH").click();
        page.locator("textarea:visible").first().fill("Kim calls on Monday.");
        page.locator("button:visible", new Page.LocatorOptions().setHasText("Write it down"))
                .click();
        Words.on(page.locator("main")).say("Kim calls on Monday.");
        page.locator("#comment").fill("Two accounts crossed 60 days; both are called on Monday.");
        button(page, "Sign the review off").click();
        Words.on(page.locator("main")).say("Person olga signed this review off");
        Everywhere.suits(page, "supervisors-day-review");
    }

    private static void handOver(Page page, String note) {
        page.waitForLoadState();
        page.getByLabel("Tick all tasks of this page").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over"))
                .first()
                .click();
        page.locator("#t-to").selectOption("kim");
        page.getByLabel("What they should know").fill(note);
        page.locator("#assign-ticked button").click();
    }

    private void claimed(String number, String name) {
        var account = receivables.customerToCall(number, name);
        worklist.claim(task(account), "lena");
    }

    private String task(AccountId account) {
        return worklist.ofCase(cases.openCase(account).orElseThrow().id())
                .get(0)
                .taskId();
    }

    private static void asLena(Runnable deed) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("lena", "", "ROLE_COLLECTOR"));
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator("tr[data-row]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
