package io.dunwell.integration.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.dunwell.integration.IntakeFixtures;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new colleague, the company's details and closed days, a file with mistakes, and who did all that. */
@BrowserTest
class AdministratorsDayBrowserTest {

    private static final String CUSTOMERS =
            """
            customer_number,customer_name,country,language,shoe_size
            7,Alder,DE,de,42
            8,Birch,Atlantis,en,43
            9,Cedar,NL,tlh,44
            """;

    @BeforeEach
    void aCompany(@Autowired IntakeFixtures fixtures, @Autowired Team team) {
        fixtures.company();
        StaffFixtures.person(team, "chief", Role.ADMIN);
    }

    @Test
    void aDay(Page page, @Autowired BusinessCalendar calendar) {
        SignIn.as(page, "chief");

        page.navigate("/admin/people");
        page.fill("#name", "Lena Mårtensson");
        page.fill("#login", "lena");
        page.selectOption("#role", "COLLECTOR");
        button(page, "Add").click();
        Words.on(page.locator("main")).say("Temporary password for lena", "It is shown only now.");
        Everywhere.suits(page, "admin-people-added");
        page.getByLabel("Role of Lena Mårtensson").selectOption("SUPERVISOR");
        Words.on(page.locator("main")).say("Lena Mårtensson");

        page.navigate("/admin/company");
        page.fill("#graceDays", "4");
        button(page, "Save").click();
        PlaywrightAssertions.assertThat(page.locator("#graceDays")).hasValue("4");

        theCompanyCloses(page, calendar.today().plusWeeks(2).with(DayOfWeek.MONDAY));

        page.navigate("/admin/numbers");
        page.locator("#credit_note-prefix").fill("CN-{year}-");
        button(page, "Number them").first().click();
        Words.on(page.locator("main")).say("the next one: CN-");
        Everywhere.suits(page, "admin-numbers");

        page.navigate("/doctor");
        Words.on(page.locator("#findings")).say("Mail server");

        aFileIsMendedInPlace(page);

        page.navigate("/audit");
        Words.on(page.locator("main"))
                .say("Mended line 3 of the file “customers.csv”: 8,Birch,SE,en,43", "Lena Mårtensson");
    }

    private static void theCompanyCloses(Page page, LocalDate monday) {
        page.locator(".tabs").getByText("Calendar").click();
        Words.on(page.locator("main")).say("You are open on every business day", "Public holidays");
        page.fill("#from", monday.toString());
        page.fill("#until", monday.plusDays(8).toString());
        page.fill("#reason", "Stocktaking and moving house");
        button(page, "Close on these days").click();
        page.locator("dialog[open] .btn.primary, dialog[open] .btn.danger")
                .first()
                .click();
        Words.on(page.locator(".flashes")).say("The company is closed on these days.");
        Words.on(page.locator("main")).say("Stocktaking and moving house");
        Everywhere.suits(page, "admin-calendar");
    }

    private static void aFileIsMendedInPlace(Page page) {
        page.navigate("/imports/new");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("customers.csv", "text/csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Customers", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        button(page, "Look the file over").click();
        Words.on(page.locator("main")).say("First rows", "Alder");
        Everywhere.suits(page, "import-check");
        button(page, "Import the file").click();

        page.getByText("Mend 2 rejected lines").click();
        Words.on(page.locator("#line-3")).say("“Atlantis” is no country; use two letters such as DE.");
        Everywhere.suits(page, "import-mend");
        var country = page.locator("#line-3").getByLabel("country");
        PlaywrightAssertions.assertThat(country).hasAttribute("aria-invalid", "true");
        PlaywrightAssertions.assertThat(page.getByLabel("shoe_size")).hasCount(0);
        country.fill("Lemuria");
        page.keyboard().press("Enter");
        Words.on(page.locator("#line-3"))
                .say("Still not taken.", "“Lemuria” is no country; use two letters such as DE.");
        PlaywrightAssertions.assertThat(page.locator("#line-3").getByLabel("country"))
                .isFocused();
        Everywhere.suits(page, "import-mend-again");
        page.locator("#line-3").getByLabel("country").fill("SE");
        page.keyboard().press("Enter");
        Words.on(page.locator(".flashes")).say("Line 3 was taken in.");

        page.locator("#line-4").getByLabel("language").fill("nl");
        page.keyboard().press("Control+Enter");
        Words.on(page.locator(".flashes")).say("Line 4 was taken in.");
        Words.on(page.locator("main")).say("Mended", "customers.csv");
        Everywhere.suits(page, "import-mended");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
