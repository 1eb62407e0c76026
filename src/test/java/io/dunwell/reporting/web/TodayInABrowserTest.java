package io.dunwell.reporting.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Receivables;
import io.dunwell.reporting.DueFixtures;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due today, on the home page and in the lists it leads to, by day and night, on a desk and a telephone. */
@BrowserTest
class TodayInABrowserTest {

    private static final LocalDate TODAY = Receivables.TODAY;

    @Autowired
    Receivables receivables;

    @Autowired
    DueFixtures books;

    @BeforeEach
    void aCompany(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
    }

    @Test
    void aBusyDay(Page page) {
        for (var number = 0; number < 6; number++) {
            receivables.customerToCall("K-" + number, "Kowalczyk & Daughters Logistics No. " + number);
        }
        receivables.through(TODAY.plusDays(2));
        var today = TODAY.plusDays(2);
        promises(today);
        for (var first : List.of(today.minusDays(8), today.minusDays(1), today, today.plusDays(3))) {
            var account = books.owing("P-" + first, "Poplar Paper Mills", "EUR");
            books.plan(account, first);
            books.judge(account, today);
        }
        var account = books.owing("D-1", "Dogwood Trading", "EUR");
        books.dispute(account, "420.00", today);
        books.dispute(account, "1250.00", today.minusDays(2));
        books.payment(account, "1840.50", today);
        books.returned(books.payment(account, "600.00", today.minusDays(3)), today.minusDays(1));
        books.payment(account, "712.00", today.minusDays(9));

        SignIn.as(page, "lena");
        page.navigate("/");
        Words.on(page.locator(".today")).say("Tasks late");
        Everywhere.suits(page, "today");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3 Due today"))
                .click();
        Words.on(page.locator("table.list")).say("Birch Import");
        Everywhere.suits(page, "promises-due-today");
        Everywhere.suits(page, "/reports/payments", "payments");
        Everywhere.suits(page, "/worklist?due=late", "worklist-late");
    }

    @Test
    void aDayOnWhichNothingIsDue(Page page) {
        books.owing("A-1", "Alder", "EUR");

        SignIn.as(page, "lena");
        page.navigate("/");
        Words.on(page.locator("main")).say("Nothing is due: no promise, no instalment, no task, no answer.");
        Everywhere.suits(page, "today-nothing");
    }

    private void promises(LocalDate today) {
        var alder = books.owing("A-1", "Alder & Sons", "EUR");
        var birch = books.owing("B-1", "Birch Import", "USD");
        books.promise(alder, "1200.00", today);
        books.promise(alder, "450.00", today);
        books.promise(birch, "80.00", today);
        books.promise(alder, "300.00", today.plusDays(4));
        books.promise(birch, "900.00", today.minusDays(1));
        var broken = books.owing("C-1", "Cedar Foods", "EUR");
        books.promise(broken, "700.00", today.minusDays(6));
        books.judge(broken, today);
    }
}
