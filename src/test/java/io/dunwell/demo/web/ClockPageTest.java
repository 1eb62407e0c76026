package io.dunwell.demo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class ClockPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    Customers customers;

    @Test
    void aDemosHomePageShowsItsDayAndTheButtons() throws Exception {
        founded(CompanyMode.DEMO);

        assertThat(home("SUPERVISOR"))
                .contains("id=\"demo-clock\"", "Mon 2 Mar 2026", "Nothing leaves this computer.")
                .contains("Next day", "Next week", "Next month")
                .doesNotContain("hx-get=\"/demo/clock\"", "Their password is in");
        assertThat(home("ADMIN")).contains("maya (Collector)", "demo-sign-ins.txt");
    }

    @Test
    void collectorsSeeTheDayButDoNotMoveIt() throws Exception {
        founded(CompanyMode.DEMO);

        assertThat(home("COLLECTOR")).contains("id=\"demo-clock\"").doesNotContain("Next day");
        mvc.perform(post("/demo/clock")
                        .param("by", "DAY")
                        .with(user("lena").roles("COLLECTOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aLiveCompanyHasNoDemoClock() throws Exception {
        founded(CompanyMode.LIVE);

        assertThat(home("ADMIN")).doesNotContain("demo-clock", "Next month");
        mvc.perform(post("/demo/clock")
                        .param("by", "DAY")
                        .with(user("chief").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(flash().attribute(
                                "refused",
                                org.hamcrest.Matchers.containsString("Nordlys Wholesale is a live company")));
    }

    @Test
    void aClockThatHasArrivedWantsTheWholePageAnew() throws Exception {
        founded(CompanyMode.DEMO);

        mvc.perform(get("/demo/clock").with(user("lena").roles("COLLECTOR")))
                .andExpect(header().string("HX-Refresh", "true"))
                .andExpect(forwardedUrl("/"));
    }

    private void founded(CompanyMode mode) {
        CompanyFixtures.founded(companies, clock, mode, "2026-03-02");
        customers.register(NewCustomer.of("test", "C1", "Kowalczyk", "en", "SE"));
    }

    private String home(String role) throws Exception {
        return mvc.perform(get("/").with(user("lena").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
