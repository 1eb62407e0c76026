package io.dunwell.customers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SearchInABrowserTest {

    private static final String FIELD = ".strip input[name=q]";
    private static final String BOX = "#search-found";

    @Autowired
    private Customers customers;

    @Autowired
    private Books books;

    @BeforeEach
    void someCustomers(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Team team) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-31");
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        customers.registerAll(List.of(
                NewCustomer.of("csv", "10-448210", "Kowalczyk Logistik GmbH", "de", "DE")
                        .withContacts(NewContact.billing("Piotr Zieliński", "piotr@kowalczyk.example")
                                .withPhone("030 901820")),
                NewCustomer.of("csv", "10-448377", "Kowalski & Söhne", "de", "DE"),
                NewCustomer.of("csv", "10-519004", "Brasserie du Canal", "fr", "FR")
                        .withContacts(NewContact.billing("Anna Kowal", null))));
        books.of(
                """
                customer Alder
                2026-01-05  invoice  KOWA-1  1200.00 EUR  due 2026-02-04
                """);
    }

    @Test
    void theFieldProposesWhileOneTypesAndIsWalkedByKeys(Page page) {
        SignIn.as(page, "lena");

        page.keyboard().press("/");
        page.keyboard().type("kowa");
        Words.on(page.locator(BOX))
                .say("Customers", "Kowalczyk Logistik GmbH", "Kowalski & Söhne", "Anna Kowal", "Bills", "KOWA-1");
        Words.on(page.locator("[data-finds-told]")).say("4 proposals. Arrow keys choose one.");
        assertThat(page.locator(FIELD)).hasAttribute("aria-expanded", "true");
        Everywhere.suits(page, "search-proposals");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(BOX + " [aria-selected=true]")).containsText("Kowalski");
        assertThat(page.locator(FIELD)).hasAttribute("aria-activedescendant", "search-customer-1");
        Everywhere.suits(page, "search-chosen");

        page.keyboard().press("Escape");
        assertThat(page.locator(BOX)).isHidden();
        assertThat(page.locator(FIELD)).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/customers/\\d+$"));
        Words.on(page.locator("h1")).say("Kowalczyk Logistik GmbH");
    }

    @Test
    void enterGoesToTheOneThatWasNamedAndElseToAll(Page page) {
        SignIn.as(page, "lena");

        page.fill(FIELD, "030 901820");
        Words.on(page.locator(BOX)).say("Piotr Zieliński, +49 30 901820");
        page.press(FIELD, "Enter");
        Words.on(page.locator("h1")).say("Kowalczyk Logistik GmbH");
        page.fill(FIELD, "kowal");
        Words.on(page.locator(BOX)).say("Everything for “kowal”");
        page.press(FIELD, "Enter");
        Words.on(page.locator("section[aria-label=Customers]"))
                .say("Kowalczyk", "Kowalski", "Brasserie du Canal", "Anna Kowal");
        Everywhere.suits(page, "search-all");
        page.fill(FIELD, "nobody");
        Words.on(page.locator(BOX)).say("Nothing found for “nobody”.");
        Everywhere.suits(page, "search-nothing");
    }
}
