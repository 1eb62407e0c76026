package io.dunwell.agencies.web;

import com.microsoft.playwright.Page;
import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AgencyInABrowserTest {

    @Autowired
    private Books books;

    private long customer;

    @BeforeEach
    void aPlacedAccount(
            @Autowired Companies companies,
            @Autowired CompanyClock clock,
            @Autowired Team team,
            @Autowired Agencies agencies,
            @Autowired AgencyDirectory directory) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-12");
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        directory.add(new AgencyDetails("Firm & Fair", null, new BigDecimal("25"), null));
        var account = books.of(
                        """
                        2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04
                        2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                        """)
                .account();
        customer = account.customerId();
        agencies.place("case-1", account, Money.of("500.00", "EUR"), LocalDate.parse("2026-05-04"), "olga", null);
        books.of("2026-05-10  payment  PAY-1  40.00 EUR");
    }

    @Test
    void anAccountGoesToTheAgencyAndComesBack(Page page) {
        SignIn.as(page, "olga");
        page.navigate("/placements/unacknowledged");
        Accessibility.assertNoAxeViolations(page);
        page.getByText("Alder").first().click();
        page.fill("input[name=reference]", "FF-17");
        page.locator("button:has-text('Record it')").first().click();
        page.waitForSelector("text=The agency has it as FF-17.");
        Words.on(page.locator(".flashes")).say("The agency has it as FF-17.");

        page.fill("input[name=statement]", "ST-1");
        page.fill("input[name=gross]", "100.00");
        page.locator("button:has-text('Post the line')").first().click();
        page.waitForSelector("text=ST-1, line 1");

        Words.on(page.locator("main")).say("ST-1, line 1", "€25.00", "€75.00", "Awaited");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "placement");
        page.locator("button:has-text('They know')").first().click();
        page.locator(".tag:text-is('Told')").first().waitFor();
        page.navigate("/placements/untold");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "placements-untold");
        page.navigate("/placements/awaited");
        Accessibility.assertNoAxeViolations(page);
        page.navigate("/placements/soon");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "placements-soon");
        page.navigate("/placements");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "placements");
    }

    @Test
    void aDebtIsGivenUpAndWhatComesAfterwardsIsShown(Page page) {
        SignIn.as(page, "olga");
        page.navigate("/customers/" + customer + "/write-off?currency=EUR");
        Accessibility.assertNoAxeViolations(page);
        page.fill("textarea[name=note]", "Court letter");
        Screenshots.take(page, "write-off");
        page.locator("main button[type=submit].primary").click();
        page.locator("#write-offs-heading").waitFor();
        books.of("2026-05-11  payment  PAY-2  60.00 EUR");

        page.navigate("/customers/" + customer + "?currency=EUR");

        Words.on(page.locator("main")).say("Court letter", "€400.00 could still come in");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "written-off");
        page.navigate("/write-offs");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "write-offs");
        page.navigate("/provision?date=2026-05-09");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "provision");
    }
}
