package io.dunwell.cases.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DetailWrong;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.WrongDetails;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.inbound.InboundText;
import io.dunwell.messaging.inbound.InboundTexts;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.Accessibility;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Screenshots;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ContactRepairInABrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    @Autowired
    WrongDetails wrong;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    AccountId account;

    @BeforeEach
    void anEmailCameBack(@Autowired Team team) {
        receivables.found();
        StaffFixtures.person(team, "pia", Role.SUPERVISOR);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        customers.addContact(
                account.customerId(),
                NewContact.billing("Adam Nowak", "adam@example.com").withRole(ContactRole.DECISION_MAKER));
        wrong.note(
                new DetailWrong(
                        new ContactDetail(
                                account.customerId(),
                                customers.contacts(account.customerId()).get(0).id(),
                                ContactDetail.Kind.EMAIL),
                        DetailWrong.How.CAME_BACK,
                        Receivables.TODAY,
                        null,
                        "The mail came back: there is no such mailbox (5.1.1)."),
                null);
        cases.workReviewQueue(Receivables.TODAY, done -> {});
    }

    @Test
    void theAddressIsMendedFromTheTask(Page page) {
        SignIn.as(page, "pia");
        page.navigate("/customers/" + account.customerId());
        Words.on(page.locator("main")).say("The email address of Piotr Zieliński is wrong");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "account-wrong-detail");

        page.navigate("/tasks/" + task());
        Accessibility.assertNoAxeViolations(page);
        page.check("input[value=new-detail]");
        page.fill("input[name=newDetail]", "p.z@example.com");
        Screenshots.take(page, "fix-contact");
        page.locator("button[value=list]").click();

        Words.on(page.locator("body")).say("Task done: Fix the contact details");
        assertThat(customers.contacts(account.customerId()).get(0).email()).isEqualTo("p.z@example.com");
    }

    @Test
    void whoWasNotAskedForLongIsListed(Page page) {
        SignIn.as(page, "pia");

        page.navigate("/customers");
        page.locator("text=Details not confirmed for 90 days").click();

        Words.on(page.locator("main")).say("Kowalczyk Logistik GmbH", "Not confirmed for 180 days");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "customers-unconfirmed");
    }

    @Test
    void whatNobodyKnownWroteIsGivenToACustomer(
            Page page, @Autowired InboundTexts texts, @Autowired CompanyClock clock) {
        texts.take(new InboundText("SM1", "+48600100200", "+4930123456", "I paid on Friday", 0, true), clock.instant());
        SignIn.as(page, "pia");

        page.navigate("/messages/received?unknown=true");
        page.locator("text=Give to a customer").click();
        page.fill("main input[name=q]", "kowal");
        page.press("main input[name=q]", "Enter");
        page.fill("input[name=name]", "Ewa Nowak");
        Accessibility.assertNoAxeViolations(page);
        Screenshots.take(page, "give");
        page.locator("text=Give it to this customer").click();

        page.getByText("“I paid on Friday”").first().waitFor();
        Words.on(page.locator("main")).say("Ewa Nowak");
    }

    private String task() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50).items().stream()
                .filter(item -> item.formKey().equals("fix-contact"))
                .findFirst()
                .orElseThrow()
                .taskId();
    }
}
