package io.dunwell.supervision.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.ledger.Ageings;
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
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supervisor goes through, by day and night, on a desk and a telephone. */
@BrowserTest
class SupervisionInABrowserTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    Ageings ageings;

    @Autowired
    Snapshots snapshots;

    @Autowired
    AgeingReviews reviews;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void aTeam(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        StaffFixtures.person(team, "kim", Role.COLLECTOR);
    }

    @Test
    void aWeekThatGotAwayFromThem(Page page) {
        for (var number = 1; number <= 9; number++) {
            var account = receivables.customerToCall("K-" + number, "Kowalczyk & Daughters Logistics No. " + number);
            if (number > 6) {
                worklist.claim(task(account), number == 9 ? "kim" : "lena");
            }
        }
        var dollars = new AccountId(receivables.customer("B-1", "Birch Import").customerId(), "USD");
        receivables.invoice(dollars, "B-1-1", 62, "1800.00");
        receivables.look(dollars);
        worklist.claim(task(dollars), "lena");
        ageings.keep(TODAY);
        snapshots.takeKept(TODAY);
        reviews.open(TODAY);
        clock.moveTo(clock.instant().plus(Duration.ofDays(5)));

        SignIn.as(page, "olga");
        page.navigate("/");
        Words.on(page.locator("main")).say("Exceptions:");
        Everywhere.suits(page, "supervisors-home");
        page.navigate("/team");
        Words.on(page.locator("table")).say("Nobody yet");
        Everywhere.suits(page, "team");
        Everywhere.suits(page, "/team/settings", "team-settings");
        Everywhere.suits(page, "/exceptions", "exceptions");
        Everywhere.suits(page, "/exceptions/unassigned", "exceptions-unassigned");
        Everywhere.suits(page, "/reviews", "reviews");
        Everywhere.suits(page, "/reviews/2026-11-16", "review");

        page.locator("#comment").fill("Lena calls the first three on Tuesday.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the review off"))
                .click();
        Words.on(page.locator("main")).say("Person olga signed this review off");
        Everywhere.suits(page, "review-signed");
    }

    @Test
    void nothingIsWrong(Page page) {
        SignIn.as(page, "olga");
        page.navigate("/exceptions");
        Words.on(page.locator("main")).say("Nothing is wrong");
        Everywhere.suits(page, "exceptions-none");
        Everywhere.suits(page, "/reviews", "reviews-none");
    }

    private String task(AccountId account) {
        return worklist.ofCase(cases.openCase(account).orElseThrow().id())
                .get(0)
                .taskId();
    }
}
