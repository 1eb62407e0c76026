package io.dunwell.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.nightly.NightFixtures;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DunwellTest
class HomePageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Autowired
    CompanyClock clock;

    @Autowired
    NightFixtures nights;

    @BeforeEach
    void aCompany() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-02");
    }

    @Test
    void aFreshCompanyIsLedToTheImport() throws Exception {
        var html = home("ADMIN");

        assertThat(html).contains("Bring in your receivables", "Import the first file", "href=\"/imports\"");
        assertThat(html).doesNotContain("To collect");
    }

    private String home(String role) throws Exception {
        return mvc.perform(get("/").with(user("lena").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
