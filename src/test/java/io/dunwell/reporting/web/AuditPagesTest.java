package io.dunwell.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.RiskClass;
import io.dunwell.kernel.AccountId;
import io.dunwell.reporting.AuditGroup;
import io.dunwell.reporting.AuditKey;
import io.dunwell.reporting.AuditLine;
import io.dunwell.reporting.AuditQuery;
import io.dunwell.reporting.AuditTrail;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who did what, from the deed to the file. */
@DunwellTest
class AuditPagesTest {

    private static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    @Autowired
    Team team;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCompany() {
        receivables.found();
    }

    @Test
    void changesOfPeopleAreToldWithBeforeAndAfter() throws Exception {
        var kai = StaffFixtures.person(team, "kai", Role.COLLECTOR);
        StaffFixtures.asAdministrator(() -> {
            team.changeRole(kai.id(), Role.SUPERVISOR);
            team.changeRole(kai.id(), Role.SUPERVISOR);
            team.deactivate(kai.id());
        });

        assertThat(page("/audit?kind=PEOPLE", "ADMIN"))
                .contains("Changed the role of Person kai (kai)", "Collector", "Owner or supervisor")
                .contains("Deactivated Person kai (kai)", "Added Person kai (kai)", "href=\"/admin/people\"")
                .containsOnlyOnce("Changed the role");
        assertThat(page("/audit?kind=PEOPLE", "SUPERVISOR"))
                .contains("Changed the role of Person kai (kai)")
                .doesNotContain("href=\"/admin/people\"");
    }

    @Test
    void changesOfTheCompanyAreToldFieldByField() throws Exception {
        mvc.perform(post("/admin/company")
                        .param("name", "Nordlys Wholesale & Co")
                        .param("region", "")
                        .param("dayBegins", "06:00")
                        .param("email", "")
                        .param("phone", "")
                        .param("postalAddress", "")
                        .param("graceDays", "5")
                        .param("mailTransitDays", "3")
                        .param("firstContactDays", "9")
                        .param("minimum", "12.50")
                        .with(user("mia").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(page("/audit?kind=SETTINGS&by=mia", "SUPERVISOR"))
                .contains("Changed the company&#39;s setting “Name”", "Nordlys Wholesale &amp; Co")
                .contains("“Smallest amount to chase”", ">12.5<");
    }

    @Test
    void policiesAreToldWithTheirVersion() throws Exception {
        assertThat(page("/audit?kind=SETTINGS&by=dunwell", "SUPERVISOR"))
                .contains("Published the policy “standard-dunning”", "version 1", "href=\"/policies\"");
    }

    @Test
    void whatWasDealtWithACustomerIsFoundByTheCustomer() throws Exception {
        var account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        var other = receivables.customer("10-1", "Birch");
        customers.classify(account.customerId(), RiskClass.HIGH);
        customers.classify(other.customerId(), RiskClass.HIGH);
        call(account, "SECRET words of the customer");
        receivables.payment(account, "P-1", Receivables.TODAY, "984.00");

        assertThat(page("/audit?q=kowal", "SUPERVISOR"))
                .contains("Changed the customer&#39;s risk", ">high<", "Wrote down a conversation by phone")
                .contains("Posted payment P-1: €984.00", "Kowalczyk Logistik GmbH")
                .doesNotContain("SECRET", "Birch");
        assertThat(page("/audit?q=448210&by=lena", "SUPERVISOR"))
                .contains("Wrote down a conversation")
                .doesNotContain("Posted payment");
        assertThat(page("/audit?q=nobody", "SUPERVISOR")).contains("Nothing like this was done");
        assertThat(page("/audit?q=kowal&to=2001-01-01", "SUPERVISOR")).contains("Nothing like this was done");
    }

    @ParameterizedTest
    @EnumSource(AuditGroup.class)
    void everyKindCanBeRead(AuditGroup group) {
        receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");

        assertThat(trail.read(new AuditQuery("*", group, Set.of(1L), null, null), null, 10))
                .allMatch(line -> line.group() == group);
        assertThat(trail.read(new AuditQuery(null, group, null, null, null), null, 10))
                .allMatch(line -> line.group() == group);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepeats() throws Exception {
        receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        receivables.invoices(receivables.customer("10-1", "Birch"), 60);
        var whole = trail.read(ALL, null, 1_000);
        var pages = new ArrayList<AuditLine>();
        AuditKey after = null;
        for (var next = trail.read(ALL, after, 7); !next.isEmpty(); next = trail.read(ALL, after, 7)) {
            pages.addAll(next);
            after = AuditKey.of(next.get(next.size() - 1).key().toString()).orElseThrow();
        }

        assertThat(whole).hasSizeGreaterThan(60);
        assertThat(pages).isEqualTo(whole);
        assertThat(page("/audit", "SUPERVISOR"))
                .contains("Older", "rel=\"next\"")
                .doesNotContain("Newest");
        assertThat(page("/audit?after=" + whole.get(0).key(), "SUPERVISOR")).contains("Newest");
        assertThat(page("/audit?after=nonsense", "SUPERVISOR")).contains("Older");
    }

    @Test
    void theFileHoldsTheSameWithoutFormulas() throws Exception {
        var account = receivables.customer("10-1", "Birch");
        customers.rename(account.customerId(), "=Birch");

        assertThat(page("/audit/audit.csv?kind=CUSTOMERS&q=10-1", "SUPERVISOR").lines())
                .startsWith("when,who,sign-in name,kind,customer,what,before,after")
                .anyMatch(line -> line.endsWith(
                        "Dunwell,dunwell,Customers and contacts,'=Birch,Changed the customer's name,Birch,'=Birch"))
                .hasSize(3);
    }

    @Test
    void othersMayNotReadIt() throws Exception {
        for (var role : List.of("COLLECTOR", "POLICY_MANAGER")) {
            mvc.perform(get("/audit").with(user("lena").roles(role))).andExpect(status().isForbidden());
            mvc.perform(get("/audit/audit.csv").with(user("lena").roles(role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void aPeriodTheWrongWayRoundIsRefusedInWords() throws Exception {
        var refused = mvc.perform(get("/audit")
                        .param("from", "2026-11-02")
                        .param("to", "2026-11-01")
                        .with(user("mia").roles("SUPERVISOR")))
                .andExpect(status().is(422));

        assertThat(refused.andReturn().getResponse().getContentAsString())
                .contains("before it begins on 2 Nov 2026: choose a later last day.");
    }

    @Test
    void entriesAreOnlyAdded() {
        customers.rename(receivables.customer("10-1", "Birch").customerId(), "Elm");

        assertThatThrownBy(
                        () -> jdbc.sql("update audit_entry set sentence = 'x'").update())
                .hasMessageContaining("only added");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update()).hasMessageContaining("only added");
    }

    private void call(AccountId account, String note) throws Exception {
        mvc.perform(post("/customers/%d/calls/new".formatted(account.customerId()))
                        .param("currency", account.currency())
                        .param("direction", "IN")
                        .param("outcome", "SPOKE")
                        .param("reason", "CASH_FLOW")
                        .param("spokeWith", "Piotr")
                        .param("note", note)
                        .with(user("lena").roles("COLLECTOR"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String page(String url, String role) throws Exception {
        return mvc.perform(get(url).with(user("mia").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
