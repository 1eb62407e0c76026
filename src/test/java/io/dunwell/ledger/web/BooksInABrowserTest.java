package io.dunwell.ledger.web;

import com.microsoft.playwright.Page;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class BooksInABrowserTest {

    @Autowired
    private Books books;

    @BeforeEach
    void someBooks(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Team team) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-31");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        books.of(
                """
                customer Alder
                2026-01-05  invoice  INV-1  1200.00 EUR  due 2026-02-04
                2026-03-05  invoice  INV-2   300.00 EUR  due 2026-04-04
                2026-02-20  payment  PAY-1   400.00 EUR
                customer Birch
                2025-11-05  invoice  INV-3  5200.00 EUR  due 2025-12-05
                2026-01-25  invoice  INV-4   800.00 EUR  due 2026-02-25
                2026-03-01  invoice  INV-5    50.00 USD  due 2026-03-15
                """);
    }

    @Test
    void ageingIsWalkedFromTotalsToItems(Page page) {
        SignIn.as(page, "lena");

        page.navigate("/ageing");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "ageing");
        page.getByText("Invoice date").first().click();
        page.locator("a[aria-current=true]:has-text('Invoice date')").waitFor();
        Accessibility.assertNoAxeViolations(page);
        page.navigate("/ageing");
        page.getByText("Alder").click();

        Words.on(page.locator("tbody")).say("INV-1", "€800.00", "INV-2");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "ageing-items");
    }

    @Test
    void customersAreListedWithWhatTheyOweAndFoundByTheirBills(Page page) {
        SignIn.as(page, "lena");

        page.navigate("/customers");
        page.locator("text=€6,000.00").first().waitFor();
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "customers");
        page.fill(".strip input[name=q]", "INV");
        page.press(".strip input[name=q]", "Enter");
        page.locator("section[aria-label=Bills]").waitFor();

        Words.on(page.locator("section[aria-label=Bills]")).say("INV-4", "Birch");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "customers-search");
    }
}
