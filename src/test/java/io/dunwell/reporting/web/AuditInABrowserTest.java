package io.dunwell.reporting.web;

import com.microsoft.playwright.Page;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.RiskClass;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.browser.BrowserTest;
import io.dunwell.testing.browser.Everywhere;
import io.dunwell.testing.browser.SignIn;
import io.dunwell.testing.browser.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AuditInABrowserTest {

    @Test
    void whoOverseesReadsWhoDidWhat(
            Page page, @Autowired Receivables receivables, @Autowired Team team, @Autowired Customers customers) {
        receivables.found();
        StaffFixtures.person(team, "mia", Role.SUPERVISOR);
        StaffFixtures.person(team, "ada", Role.ADMIN);
        var kai = StaffFixtures.person(team, "kai", Role.COLLECTOR);
        StaffFixtures.asAdministrator(() -> team.changeRole(kai.id(), Role.POLICY_MANAGER));
        var account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        customers.classify(account.customerId(), RiskClass.HIGH);
        SignIn.as(page, "mia");

        Everywhere.suits(page, "/audit", "audit");
        page.getByLabel("What").selectOption("PEOPLE");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        Words.on(page.locator("tbody")).say("Signed in", "Changed the role of Person kai (kai)", "Policy manager");
        Everywhere.suits(page, "audit-people");
        page.navigate("/audit?q=kowal&kind=CUSTOMERS");
        Words.on(page.locator("tbody")).say("Changed the customer's risk", "high");

        page.context().clearCookies();
        SignIn.as(page, "ada");
        Everywhere.suits(page, "/audit?kind=SETTINGS", "audit-admin");
        Words.on(page.locator(".tabs")).say("People", "Audit trail");
    }
}
