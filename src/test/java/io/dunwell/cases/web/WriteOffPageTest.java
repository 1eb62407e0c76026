package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.approvals.Approvals;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.BookedAccount;
import io.dunwell.ledger.Books;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.ledger.WriteOff;
import io.dunwell.ledger.WriteOffs;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffFixtures;
import io.dunwell.staff.Team;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class WriteOffPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OLGA = user("olga").roles("COLLECTOR", "SUPERVISOR");
    private static final RequestPostProcessor OLAF = user("olaf").roles("COLLECTOR", "SUPERVISOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Approvals approvals;

    @Autowired
    WriteOffs writeOffs;

    @Autowired
    LedgerAudit audit;

    @Autowired
    Books books;

    @Autowired
    Team team;

    private BookedAccount alder;

    @BeforeEach
    void twoInvoices(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-06-10");
        StaffFixtures.person(team, "olga", Role.SUPERVISOR);
        alder = books.of(
                """
                2026-01-05  invoice  INV-1  100.00 EUR  due 2026-02-04
                2026-01-15  invoice  INV-2  200.00 EUR  due 2026-02-14
                """);
    }

    @AfterEach
    void theBooksHold() {
        assertThat(audit.run(LocalDate.parse("2026-06-10"))).isEmpty();
    }

    @Test
    void theOnlyOwnerGivesUpAtOnce() throws Exception {
        assertThat(page(OLGA, "/write-off")).contains("€300.00", "Write it off");

        send(OLGA, "", "reason", "BANKRUPT", "note", "Court letter", "key", "one")
                .andExpect(flash().attribute("done", "300.00 EUR was written off; what still comes in is a recovery."));
        send(OLGA, "", "reason", "BANKRUPT", "note", "Court letter", "key", "one");

        assertThat(alder.openOn("2026-06-10")).isEmpty();
        assertThat(page(OLGA, "?currency=EUR"))
                .contains(
                        "Bankrupt",
                        "Court letter",
                        "asked for by olga, approved by olga",
                        "€300.00 could still come in");
    }

    @Test
    void whereAnotherCanApproveItBecomesARequest() throws Exception {
        StaffFixtures.person(team, "olaf", Role.SUPERVISOR);
        assertThat(page(OLGA, "/write-off")).contains("Ask for the write-off", "Nobody writes off alone here");

        send(OLGA, "", "reason", "UNCOLLECTABLE", "note", "Gone", "key", "two")
                .andExpect(
                        flash().attribute("done", "The write-off was asked for: another owner or supervisor decides."));
        assertThat(alder.openOn("2026-06-10")).hasSize(2);
        var asked = approvals.waiting().get(0);
        mvc.perform(post("/approvals/" + asked.id() + "/approve").with(OLGA).with(csrf()))
                .andExpect(flash().attributeExists("refused"));
        mvc.perform(post("/approvals/" + asked.id() + "/approve").with(OLAF).with(csrf()));

        assertThat(alder.openOn("2026-06-10")).isEmpty();
        assertThat(writeOffs.of(alder.account()))
                .extracting(one -> one.requestedBy() + " " + one.approvedBy())
                .containsExactly("olga olaf");
    }

    @Test
    void aCollectorAsksForTheChosenItems() throws Exception {
        send(
                        LENA,
                        "",
                        "reason",
                        "SMALL_BALANCE",
                        "note",
                        "Not worth it",
                        "key",
                        "three",
                        "items",
                        String.valueOf(alder.charge("INV-1")))
                .andExpect(flash().attributeExists("done"));
        var asked = approvals.waiting().get(0);

        mvc.perform(post("/approvals/" + asked.id() + "/approve").with(OLGA).with(csrf()));

        assertThat(alder.openOn("2026-06-10")).containsExactly("INV-2 200.00 EUR, 116 days overdue");
    }

    @Test
    void recoveriesAreShownAndAWriteOffIsTakenBack() throws Exception {
        send(OLGA, "", "reason", "UNCOLLECTABLE", "note", "Gone", "key", "four");
        books.of("2026-06-10  payment  PAY-1  40.00 EUR");
        assertThat(page(OLGA, "?currency=EUR"))
                .contains("recovered, PAY-1", "€260.00 could still come in", "Recovered after the write-off");
        var writeOff = writeOffs.of(alder.account()).get(0).creditId();

        send(LENA, "/" + writeOff + "/take-back").andExpect(status().isForbidden());
        send(OLGA, "/" + writeOff + "/take-back")
                .andExpect(flash().attribute("done", "The write-off was taken back: what it gave up is owed again."));

        assertThat(alder.balanceOn("2026-06-10").toString()).isEqualTo("260.00 EUR");
        assertThat(writeOffs.of(alder.account())).noneMatch(WriteOff::stands);
    }

    @Test
    void refusalsStandAtTheirFields() throws Exception {
        assertThat(send(OLGA, "", "reason", "OTHER", "note", " ", "key", "five")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Say what the decision rests on.");
        send(OLGA, "", "reason", "OTHER", "note", "x", "key", "six");
        assertThat(send(OLGA, "", "reason", "OTHER", "note", "x", "key", "seven")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Nothing is open on the account, so nothing can be written off.");
    }

    private ResultActions send(RequestPostProcessor who, String path, String... keysAndValues) throws Exception {
        var request = post("/customers/%d/write-off%s".formatted(alder.account().customerId(), path))
                .param("currency", "EUR")
                .with(csrf())
                .with(who);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(
                        get("/customers/" + alder.account().customerId() + path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
