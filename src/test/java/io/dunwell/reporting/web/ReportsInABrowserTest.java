package io.dunwell.reporting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.NewConversation;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.WhyNotPaid;
import io.dunwell.reporting.EndedCases;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The reports on reasons and on customers kept, found from the ageing, by day and night, on a desk and a telephone. */
@BrowserTest
class ReportsInABrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Conversations conversations;

    @Autowired
    EndedCases ended;

    @BeforeEach
    void aYearOfCustomers(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        var reasons = WhyNotPaid.values();
        for (int number = 0; number < 14; number++) {
            var account = receivables.customerToCall("K-" + number, "Kowalczyk & Daughters Logistics No. " + number);
            told(account, reasons[number * number % 7], number * 11);
        }
        var march = LocalDate.of(2026, 3, 2);
        for (int number = 0; number < 12; number++) {
            var account = ended.paid("C-" + number, march.plusDays(number), number % 2 == 0 ? 10 : 60);
            if (number % 3 > 0) {
                ended.invoiced(account, "N-" + number, march.plusDays(50), "1250.00", number % 5 == 0 ? "USD" : "EUR");
            }
        }
        ended.writtenOff("D-1", march, 100);
    }

    @Test
    void theyAreFoundFromTheAgeingAndLeadToTheAccounts(Page page) {
        SignIn.as(page, "lena");
        page.navigate("/ageing");
        link(page, "Why not paid");
        page.locator("h1:has-text('Why')").waitFor();
        Everywhere.suits(page, "reasons");
        link(page, "Forgot, or overlooked it");
        assertThat(page.getByText("Still open").first()).isVisible();
        Everywhere.suits(page, "reason");

        page.navigate("/ageing");
        link(page, "Customers kept");
        assertThat(page.getByText("8 of 12 customers").first()).isVisible();
        Everywhere.suits(page, "kept");
        Everywhere.suits(page, "/reports/kept?from=2020-01-01&to=2020-02-01", "kept-empty");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
    }

    private void told(AccountId account, WhyNotPaid reason, int daysAgo) {
        conversations.log(new NewConversation(
                account,
                null,
                null,
                Receivables.TODAY.minusDays(daysAgo),
                Channel.PHONE,
                false,
                null,
                true,
                "Piotr",
                "spoke",
                reason.name(),
                null));
    }
}
