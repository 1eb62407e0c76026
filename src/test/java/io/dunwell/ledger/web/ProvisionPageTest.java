package io.dunwell.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.ledger.Books;
import io.dunwell.testing.DunwellTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class ProvisionPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor ADMIN = user("admin").roles("ADMIN");

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void someBooks(@Autowired Companies companies, @Autowired CompanyClock clock, @Autowired Books books) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-06-10");
        books.of(
                """
                2026-01-05  invoice    INV-1  100.00 EUR  due 2026-02-04
                2026-05-05  invoice    INV-2  100.00 EUR  due 2026-06-04
                """);
    }

    @Test
    void theProvisionIsShownAsOfAnyDayAndDownloaded() throws Exception {
        assertThat(page(LENA, "/provision"))
                .contains("€55.00", "Over 90", "50 %")
                .doesNotContain("Shares in percent");
        assertThat(page(LENA, "/provision?date=2026-02-10")).contains("€5.00").doesNotContain("€55.00");
        assertThat(page(LENA, "/provision/provision.csv"))
                .contains("2026-06-10,EUR,Over 90,100.00,50,50.00", "2026-06-10,EUR,1–30,100.00,5,5.00");
    }

    @Test
    void anAdministratorSetsTheShares() throws Exception {
        mvc.perform(post("/provision").with(ADMIN).with(csrf()).param("OVER_90", "80"))
                .andExpect(flash().attribute("done", "The shares count from today on."));

        assertThat(page(ADMIN, "/provision")).contains("€85.00", "value=\"80\"");
        assertThat(page(ADMIN, "/provision?date=2026-06-09")).contains("€55.00");
        for (var wrong : new String[] {"101", "many", "-1"}) {
            mvc.perform(post("/provision").with(ADMIN).with(csrf()).param("OVER_90", wrong))
                    .andExpect(status().is(422));
        }
        mvc.perform(post("/provision").with(LENA).with(csrf()).param("OVER_90", "1"))
                .andExpect(status().isForbidden());
    }

    @Test
    void writeOffsAndRecoveriesStandByReason(@Autowired Books books) throws Exception {
        assertThat(page(LENA, "/write-offs")).contains("Nothing was written off");
        books.of(
                """
                2026-06-01  write-off  EUR
                2026-06-08  payment    PAY-1  30.00 EUR
                """);

        assertThat(page(LENA, "/write-offs")).contains("Uncollectable", "200.00", "30.00", "170.00");
        assertThat(page(LENA, "/write-offs/write-offs.csv")).contains("EUR,Uncollectable,1,200.00,30.00,170.00");
        assertThat(page(LENA, "/write-offs?from=2026-01-01&to=2026-05-31")).contains("Nothing was written off");
    }

    private String page(RequestPostProcessor who, String path) throws Exception {
        return mvc.perform(get(path).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
