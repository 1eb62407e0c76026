package io.dunwell.cases.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.dunwell.cases.Receivables;
import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintSubject;
import io.dunwell.complaints.ComplaintWay;
import io.dunwell.complaints.Complaints;
import io.dunwell.complaints.NewComplaint;
import io.dunwell.kernel.AccountId;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint in a real browser: written down with the keyboard, found on the list, answered. */
@BrowserTest
class ComplaintBrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Complaints complaints;

    AccountId account;

    @BeforeEach
    void aCustomerAndEarlierComplaints(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "mia", Role.SUPERVISOR);
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        var other = receivables.customerToCall("10-448377", "Baltic Timber & Building Materials Sp. z o.o.");
        write(other, "k-1", ComplaintSubject.TOO_MANY, 40);
        write(other, "k-2", ComplaintSubject.TOLD_TO_STOP, 20);
        write(other, "k-3", ComplaintSubject.TOO_MANY, 3);
    }

    @Test
    void itIsWrittenDownAndAnswered(Page page) {
        SignIn.as(page, "mia");
        page.navigate("/customers/" + account.customerId());
        page.keyboard().press("k");
        page.getByLabel("What it is about").selectOption("CONDUCT");
        page.getByLabel("In the customer’s words").fill("Your colleague shouted at my wife and hung up.");
        page.getByLabel("About whom").selectOption("lena");
        page.getByLabel("Write to nobody until it is answered").check();
        Everywhere.suits(page, "complaint-form-panel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write the complaint down"))
                .click();
        assertThat(page.getByText("A complaint is open:")).isVisible();
        Everywhere.suits(page, "complaint-account");
        Everywhere.suits(page, "/customers/%d/complaint".formatted(account.customerId()), "complaint-form");

        Everywhere.suits(page, "/", "complaint-home");
        Everywhere.suits(page, "/complaints", "complaints");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kowalczyk Logistik GmbH"))
                .click();
        page.getByText("Partly justified").waitFor();
        Everywhere.suits(page, "complaint");

        page.getByText("Partly justified").click();
        page.getByLabel("What was done").fill("Lena was spoken with. We wrote and apologised.");
        page.getByLabel("The answer went to the customer in writing").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put the answer on record"))
                .click();
        page.locator("dialog[open] .btn.primary, dialog[open] .btn.danger")
                .first()
                .click();

        assertThat(page.getByText(Pattern.compile("Partly justified, 18 Nov 2026")))
                .isVisible();
        assertThat(complaints.openOf(account.customerId())).isEmpty();
        Everywhere.suits(page, "complaint-answered");
        Everywhere.suits(page, "/complaints?view=ALL&q=zzz", "complaints-nobody");
    }

    private void write(AccountId whose, String key, ComplaintSubject subject, int daysAgo) {
        Complaint complaint = complaints.write(
                key,
                new NewComplaint(
                        whose.customerId(),
                        "EUR",
                        Receivables.TODAY.minusDays(daysAgo),
                        ComplaintWay.LETTER,
                        subject,
                        "Three letters in one week.",
                        null,
                        "mia",
                        false,
                        Receivables.TODAY));
        assertThat(complaint.isOpen()).isTrue();
    }
}
