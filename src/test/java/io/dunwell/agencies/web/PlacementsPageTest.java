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
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
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
        assertThat(page(OWNER)).contains("/placements/" + id + "/package.zip", "Recall");
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
    void anOwnerRecallsOnce() throws Exception {
        mvc.perform(post("/placements/" + id + "/recall").with(csrf()).with(OWNER))
                .andExpect(flash().attribute("done", "The account was recalled; it is chased from here again."));
        mvc.perform(post("/placements/" + id + "/recall").with(csrf()).with(OWNER))
                .andExpect(flash().attribute(
                                "refused",
                                "This account was recalled on 2026-05-04 already; nothing is left to recall."));
        assertThat(page(COLLECTOR)).contains("Recalled");
    }

    private String page(RequestPostProcessor who) throws Exception {
        return mvc.perform(get("/placements").with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
