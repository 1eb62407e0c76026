package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDetails;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.PackageLinks;
import io.dunwell.cases.Cases;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.links.Links;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.worklist.DecisionLinks;
import io.dunwell.worklist.Worklist;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of what is agreed, given and decided, for our people and for those who only have a link. */
@BrowserTest
class DealingsInABrowserTest {

    @Autowired
    Receivables receivables;

    @Autowired
    Links links;

    @Autowired
    CompanyClock clock;

    AccountId account;
    StaffMember olga;

    @BeforeEach
    void somebodyOwes(@Autowired Team team) {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        olga = StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        StaffFixtures.person(team, "lena", Role.COLLECTOR);
    }

    @Test
    void whatIsGivenToCustomersSuitsEverybody(Page page) {
        SignIn.as(page, "olga");
        for (var form : List.of("plan", "hardship", "credit/hold", "write-off", "hold", "stop", "wishes/new")) {
            Everywhere.suits(page, on(form), "given-" + form.replace('/', '-'));
        }
        Everywhere.suits(page, "/limits", "limits");
        Everywhere.suits(page, "/settings", "settings");
    }

    @Test
    void aPlanBeyondLimitsIsAskedForApprovedOfferedAndReadByTheCustomer(Page page, @Autowired PaymentPlans plans) {
        SignIn.as(page, "lena");
        page.navigate(on("plan"));
        page.locator("input[name=count]").fill("9");
        page.waitForSelector("text=9 payments are more than the 6 you may agree to.");
        Everywhere.suits(page, "plan-beyond");
        page.locator("main form button.primary").first().click();
        page.waitForURL("**/customers/**");
        Everywhere.suits(page, "account-plan-asked");

        page.context().clearCookies();
        SignIn.as(page, "olga");
        Everywhere.suits(page, "/approvals", "approvals");
        page.locator("main button:has-text('Approve')").first().click();
        page.locator("#decided-heading").waitFor();
        receivables.look(account);
        Everywhere.suits(page, "/plans", "plans");
        Everywhere.suits(page, "/customers/%d?currency=EUR".formatted(account.customerId()), "account-plan");

        var plan = plans.of(List.of(account)).get(account).get(0);
        var address = links.addresses(PlanDealings.ANSWER, List.of(Long.toString(plan.id())));
        page.context().clearCookies();
        Everywhere.suits(page, address.get(Long.toString(plan.id())).getPath(), "agreement");
        page.locator("#name").fill("Piotr Zieliński");
        page.locator("button:has-text('I agree to this plan')").click();
        page.waitForSelector("h1:has-text('Agreed')");
        Everywhere.suits(page, "agreement-agreed");
    }

    @Test
    void theOwnerDecidesOnATelephone(
            Page page, @Autowired Cases cases, @Autowired Worklist worklist, @Autowired DecisionLinks decisions) {
        var task = "";
        for (int day = 1; day <= 60 && task.isEmpty(); day++) {
            receivables.through(Receivables.TODAY.plusDays(day));
            task = worklist.ofCase(cases.openCase(account).orElseThrow().id()).stream()
                    .filter(item -> item.formKey().equals("owner-decision"))
                    .map(item -> item.taskId())
                    .findFirst()
                    .orElse("");
        }
        assertThat(task).as("what comes to the owner").isNotEmpty();

        Everywhere.suits(page, decisions.issue(task, olga.id()).orElseThrow().getPath(), "decision");
        var days = page.getByLabel("Give how many days?");
        PlaywrightAssertions.assertThat(days).isHidden();
        page.getByLabel("Give time").check();
        PlaywrightAssertions.assertThat(days).isVisible();
        SignIn.as(page, "olga");
        Everywhere.suits(page, "/tasks/" + task, "owner-task");
    }

    @Test
    void theAgencyFetchesWhatItNeeds(Page page, @Autowired AgencyDirectory directory, @Autowired Agencies agencies) {
        directory.add(new AgencyDetails("Firm & Fair", "desk@firm.example", new BigDecimal("25"), null));
        var id = agencies.place(
                "case-1", account, Money.of("9984.00", "EUR"), Receivables.TODAY, "olga", "Nobody reached.");
        var link = links.issue(
                        PackageLinks.PURPOSE, Long.toString(id), clock.instant().plus(Duration.ofDays(14)))
                .orElseThrow();

        Everywhere.suits(page, link.getPath(), "package");
        page.locator("#number").fill("FF-17");
        page.locator("button:has-text('Acknowledge the account')").click();
        page.waitForSelector("text=FF-17");
        Everywhere.suits(page, "package-acknowledged");
        var download = page.waitForDownload(
                () -> page.locator("button:has-text('Download the package')").click());
        assertThat(download.suggestedFilename()).isEqualTo("placement-%d.zip".formatted(id));

        SignIn.as(page, "olga");
        Everywhere.suits(page, "/placements/" + id, "placement-fetched");
    }

    private String on(String form) {
        return "/customers/%d/%s?currency=EUR".formatted(account.customerId(), form);
    }
}
