package io.dunwell.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class PlacementsPageTest {

    private static final RequestPostProcessor COLLECTOR = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OWNER = user("olaf").roles("SUPERVISOR");
    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyPayments payments;

    @Autowired
    AgencyNotices notices;

    @Autowired
    Books books;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    private long id;

    @BeforeEach
    void aPlacedAccount() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-05-04");
        var account = books.of("2026-01-05  invoice  INV-1  300.00 EUR  due 2026-02-04")
                .account();
        id = agencies.place("case-1", account, Money.of("300.00", "EUR"), LocalDate.parse("2026-05-04"), "olaf", null);
    }

    @Test
    void placementsAreListedWithWhoApprovedThem() throws Exception {
        assertThat(page(COLLECTOR))
                .contains("Alder", "€300.00", "4 May 2026", "olaf", "With the agency")
                .doesNotContain("package.zip");
        assertThat(page(OWNER)).contains("/placements/" + id + "/package.zip");
    }

    @Test
    void onlyAnOwnerFetchesThePackage() throws Exception {
        var path = "/placements/" + id + "/package.zip";

        mvc.perform(get(path).with(COLLECTOR)).andExpect(status().isForbidden());
        mvc.perform(get(path).with(ADMIN)).andExpect(status().isForbidden());
        var content = mvc.perform(get(path).with(OWNER))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"placement-" + id + ".zip\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(content).startsWith('P', 'K');
    }

    @Test
    void anOwnerEndsAPlacementOnce() throws Exception {
        send(OWNER, "/end", "how", "RECALLED", "on", "2026-05-04", "note", "Customer called")
                .andExpect(flash().attribute(
                                "done", "The placement ended: recalled. What is still owed is collected here again."));
        send(OWNER, "/end", "how", "RECALLED", "on", "2026-05-04", "note", "").andExpect(status().is(422));
        send(COLLECTOR, "/end", "how", "RECALLED", "on", "2026-05-04").andExpect(status().isForbidden());

        assertThat(page(COLLECTOR)).contains("Recalled");
        assertThat(page(COLLECTOR, "/" + id)).contains("Customer called", "by olaf");
    }

    @Test
    void theAgencysNumberIsRecorded() throws Exception {
        assertThat(page(COLLECTOR, "/" + id)).contains("Not acknowledged, due 11 May 2026");
        send(COLLECTOR, "/acknowledge", "reference", "", "on", "2026-05-04").andExpect(status().is(422));
        send(COLLECTOR, "/acknowledge", "reference", "FF-17", "on", "2026-05-04")
                .andExpect(flash().attribute("done", "The agency has it as FF-17."));

        assertThat(page(COLLECTOR, "/" + id)).contains("FF-17, since 4 May 2026");
    }

    @Test
    void linesOfAStatementArePostedPaidOutAndTakenBack() throws Exception {
        send(COLLECTOR, "/payments", "statement", "ST-1", "line", "1", "gross", "0", "collectedOn", "2026-05-04")
                .andExpect(status().is(422));
        send(COLLECTOR, "/payments", "statement", "ST-1", "line", "1", "gross", "100.00", "collectedOn", "2026-05-04")
                .andExpect(flash().attribute("done", "100.00 EUR was posted, of which the agency keeps 0.00 EUR."));
        assertThat(page(COLLECTOR, "/" + id)).contains("ST-1, line 1", "€100.00", "Awaited", "€200.00");
        assertThat(page(COLLECTOR, "/awaited")).contains("ST-1, line 1");
        var payment = payments.of(id).get(0).id();

        send(COLLECTOR, "/payments/" + payment + "/remitted")
                .andExpect(flash().attribute("done", "100.00 EUR came from the agency."));
        send(COLLECTOR, "/payments/" + payment + "/take-back").andExpect(status().isForbidden());
        send(OWNER, "/payments/" + payment + "/take-back");

        assertThat(page(COLLECTOR, "/" + id)).contains("Taken back 4 May 2026");
        assertThat(page(COLLECTOR, "/awaited")).contains("No agency owes us anything");
    }

    @Test
    void whatTheAgencyMustKnowIsTickedOff() throws Exception {
        books.of("2026-05-04  payment  PAY-1  40.00 EUR");
        assertThat(page(COLLECTOR, "/untold")).contains("The customer paid us €40.00 directly on 4 May 2026.");

        for (var notice : notices.of(id)) {
            send(COLLECTOR, "/notices/" + notice.id() + "/told")
                    .andExpect(flash().attribute("done", "Recorded: the agency knows."));
        }

        assertThat(page(COLLECTOR, "/untold")).contains("The agencies know everything");
        assertThat(page(COLLECTOR, "/" + id)).contains("lena");
    }

    @Test
    void unansweredPlacementsAreListed() throws Exception {
        assertThat(page(COLLECTOR, "/unacknowledged")).contains("Every placement is acknowledged");

        clock.moveTo(Instant.parse("2026-05-12T10:00:00Z"));

        assertThat(page(COLLECTOR, "/unacknowledged")).contains("Alder", "11 May 2026");
    }

    private ResultActions send(RequestPostProcessor who, String path, String... keysAndValues) throws Exception {
        var request = post("/placements/" + id + path).with(csrf()).with(who);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(RequestPostProcessor who) throws Exception {
        return page(who, "");
    }

    private String page(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get("/placements" + path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
