package io.dunwell.nightly.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class OperationsPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @BeforeEach
    void aCompany() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    @Test
    void tellsThatNothingFailedAndWhatRunsHere() throws Exception {
        var html = mvc.perform(get("/operations").with(user("chief").roles("ADMIN")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html)
                .contains("No step has failed", "No look at an account has failed.", "Not checked yet")
                .contains("<dt>Java</dt>", "<dt>Database</dt>", "/actuator/health");
    }

    @Test
    void isClosedToCollectors() throws Exception {
        mvc.perform(get("/operations").with(user("lena").roles("COLLECTOR"))).andExpect(status().isForbidden());
    }

    @Test
    void theOwnerReadsButDoesNotRetry() throws Exception {
        mvc.perform(get("/operations").with(user("owner").roles("SUPERVISOR"))).andExpect(status().isOk());

        mvc.perform(post("/operations/failed/1/retry")
                        .with(user("owner").roles("SUPERVISOR"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void failedWorkThatIsGoneIsNotFound() throws Exception {
        mvc.perform(post("/operations/failed/gone/retry")
                        .with(user("chief").roles("ADMIN"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
