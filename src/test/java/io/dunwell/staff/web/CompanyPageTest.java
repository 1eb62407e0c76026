package io.dunwell.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Allowance;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class CompanyPageTest {

    private static final RequestPostProcessor ADMIN = user("ada").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @Autowired
    Companies companies;

    @Autowired
    BusinessCalendar calendar;

    @BeforeEach
    void found(@Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void showsWhatHolds() throws Exception {
        assertThat(html(get("/admin/company").with(ADMIN)))
                .contains("Nordlys Wholesale", "Sweden, ", "Europe/Stockholm", "books@nordlys.example");
    }

    @Test
    void whatIsChangedHoldsAtOnce() throws Exception {
        var friday = LocalDate.parse("2026-02-27");
        assertThat(friday).isBefore(calendar.delinquentBefore(LocalDate.parse("2026-03-04")));

        mvc.perform(change("3", "1", "6").with(ADMIN)).andExpect(redirectedUrl("/admin/company"));

        var company = companies.current();
        assertThat(company.allowance()).isEqualTo(new Allowance(3, 1, 6));
        assertThat(company.postalAddress()).isEqualTo("Storgatan 1\nStockholm");
        assertThat(company.email()).isNull();
        assertThat(company.mode()).isEqualTo(CompanyMode.LIVE);
        assertThat(friday).isAfterOrEqualTo(calendar.delinquentBefore(LocalDate.parse("2026-03-05")));
        assertThat(friday).isBefore(calendar.delinquentBefore(LocalDate.parse("2026-03-06")));
    }

    @Test
    void aFirstContactBeforeTheGraceIsOverIsRefusedInWords() throws Exception {
        var html = html(change("3", "2", "5").with(ADMIN));

        assertThat(html).contains("enter more days than grace and post together.");
        assertThat(companies.current().allowance().graceDays()).isEqualTo(2);
    }

    @Test
    void anUnknownRegionIsRefusedInWords() throws Exception {
        var html = html(change("2", "0", "5").param("region", "atlantis").with(ADMIN));

        assertThat(html).contains("This region is not known: choose one from the list.");
    }

    @Test
    void onlyAnAdministratorChangesTheCompany() throws Exception {
        mvc.perform(get("/admin/company").with(user("otto").roles("SUPERVISOR")))
                .andExpect(status().isForbidden());
        mvc.perform(change("9", "0", "12").with(user("otto").roles("SUPERVISOR")))
                .andExpect(status().isForbidden());
        assertThat(companies.current().allowance().graceDays()).isEqualTo(2);
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder change(String grace, String post, String contact) {
        return post("/admin/company")
                .with(csrf())
                .param("name", "Nordlys Wholesale")
                .param("email", "")
                .param("phone", "+46 8 123")
                .param("postalAddress", "Storgatan 1\nStockholm")
                .param("dayBegins", "07:30")
                .param("graceDays", grace)
                .param("mailTransitDays", post)
                .param("firstContactDays", contact)
                .param("minimum", "10");
    }
}
