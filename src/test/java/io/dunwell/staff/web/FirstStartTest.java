package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class FirstStartTest {

    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");
    private static final RequestPostProcessor COLLECTOR = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Test
    void everyPageLeadsToTheChoiceFirst() throws Exception {
        mvc.perform(get("/worklist").with(ADMIN)).andExpect(redirectedUrl("/start"));
        mvc.perform(get("/worklist").with(COLLECTOR)).andExpect(redirectedUrl("/start"));
    }

    @Test
    void onlyAnAdministratorChooses() throws Exception {
        assertThat(html(get("/start").with(COLLECTOR))).contains("Dunwell is not set up yet");
        assertThat(html(get("/start").with(ADMIN)))
                .contains("Whose receivables are these?", "Start with a company of your own");
        mvc.perform(company("Nordlys").with(COLLECTOR)).andExpect(status().isForbidden());
        assertThat(companies.find()).isEmpty();
    }

    @Test
    void aCompanyOfOnesOwnIsLiveAndFoundedOnce() throws Exception {
        mvc.perform(company("Nordlys Wholesale").with(ADMIN)).andExpect(redirectedUrl("/"));

        var company = companies.current();
        assertThat(company.name()).isEqualTo("Nordlys Wholesale");
        assertThat(company.mode()).isEqualTo(CompanyMode.LIVE);
        assertThat(company.zone().getId()).isEqualTo("Europe/Oslo");
        assertThat(company.allowance().graceDays()).isEqualTo(3);
        mvc.perform(get("/start").with(ADMIN)).andExpect(redirectedUrl("/"));
        assertThat(html(company("Another").with(ADMIN)))
                .contains("This installation already works for Nordlys Wholesale.");
    }

    @Test
    void aWrongFormComesBackWithItsSentences() throws Exception {
        var html = html(company(" ")
                .with(request -> {
                    request.setParameter("zone", "Mars/Base");
                    request.setParameter("graceDays", "-1");
                    return request;
                })
                .with(ADMIN));

        assertThat(html)
                .contains("Enter the company’s name", "This time zone is not known: choose one from the list.")
                .contains("Days of grace cannot be negative: enter 0 for none.");
        assertThat(companies.find()).isEmpty();
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder company(String name) {
        return post("/start")
                .with(csrf())
                .param("name", name)
                .param("country", "NO")
                .param("zone", "Europe/Oslo")
                .param("currency", "NOK")
                .param("language", "en")
                .param("graceDays", "3")
                .param("minimum", "50");
    }
}
