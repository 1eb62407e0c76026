package io.dunwell.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.reporting.EndedCases;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Why customers do not pay, from the call that is written down to the file; and who bought again. */
@DunwellTest
class ReportPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    EndedCases ended;

    @Autowired
    Customers customers;

    @BeforeEach
    void aCompany() {
        receivables.found();
    }

    @Test
    void whatIsWrittenDownAfterACallStandsInTheReport() throws Exception {
        var account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        assertThat(page("/customers/%d/calls/new".formatted(account.customerId())))
                .contains("What kept them from paying?", "Nobody asked, or they did not say", "Short of cash");
        call(account, "SPOKE", "CASH_FLOW");
        call(account, "SPOKE", "");
        call(account, "NO_ANSWER", "FORGOT");

        assertThat(page("/customers/%d?currency=EUR".formatted(account.customerId())))
                .contains("Short of cash");
        assertThat(page("/reports/reasons"))
                .contains("from <span class=\"num\">1 Jun 2026</span> to <span class=\"num\">18 Nov 2026</span>")
                .contains("Short of cash", "1 of 1", "€9,984.00", "0 of 1", "1 of 2</b> conversations", "11/2026")
                .doesNotContain("Forgot, or overlooked it", "100%");
        assertThat(page("/reports/reasons/CASH_FLOW"))
                .contains("Kowalczyk Logistik GmbH", "10-448210, EUR", "Still open", "18 Nov 2026");

        receivables.payment(account, "P-1", Receivables.TODAY, "9984.00");
        assertThat(page("/reports/reasons/CASH_FLOW")).contains("Paid since").doesNotContain("Still open");
        assertThat(page("/reports/reasons")).contains("1 of 1");
    }

    @Test
    void theFilesHoldTheSameWithoutFormulas() throws Exception {
        var account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        customers.rename(account.customerId(), "=Kowalczyk");
        call(account, "SPOKE", "QUALITY");

        assertThat(page("/reports/reasons/reasons.csv").lines())
                .containsExactly(
                        "reason,conversations,customers,currency,overdue then,accounts,paid since",
                        "Not satisfied with goods or service,1,1,EUR,9984.00,1,0");
        assertThat(page("/reports/reasons/QUALITY/accounts.csv").lines())
                .last()
                .isEqualTo("10-448210,'=Kowalczyk,EUR,2026-11-18,1,9984.00,9984.00");
        mvc.perform(get("/reports/reasons/reasons.csv").with(user("lena").roles("COLLECTOR")))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"why-not-paid-2026-06-01-2026-11-18.csv\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/reasons", "/reports/kept"})
    void emptyReportsSayWhenTheyFillAndPeriodsTheWrongWayRoundWhatToChange(String path) throws Exception {
        assertThat(page(path)).containsAnyOf("Nobody said why", "No case ended");
        var refused = mvc.perform(get(path)
                        .param("from", "2026-11-02")
                        .param("to", "2026-11-01")
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().is(422));

        assertThat(refused.andReturn().getResponse().getContentAsString())
                .contains("before it begins on 2 Nov 2026: choose a later last day.");
        mvc.perform(get(path).param("from", "yesterday").with(user("lena").roles("COLLECTOR")))
                .andExpect(status().is4xxClientError());
        assertThat(page("/reports/reasons/NOBODY_SAYS_THIS?page=-1")).contains("Nobody told this");
    }

    @Test
    void ofFewCustomersNoPercentageIsTold() throws Exception {
        var march = LocalDate.of(2026, 3, 2);
        for (int number = 1; number <= 10; number++) {
            var account = ended.paid("C-" + number, march, 10);
            if (number <= 7) {
                ended.invoiced(account, "NEW-" + number, march.plusDays(20), "50.00", "EUR");
            }
            if (number == 9) {
                assertThat(page("/reports/kept"))
                        .contains("7 of 9", "too few for a percentage")
                        .doesNotContain("78%");
            }
        }
        ended.writtenOff("D-1", march, 60);

        assertThat(page("/reports/kept"))
                .contains("70%", "7 of 10 customers", "at stage 1", "Written off", "0 of 1", "€350.00");
        assertThat(page("/reports/kept/kept.csv").lines())
                .containsExactly(
                        "case ended,stage reached,customers,again within 90 days,of,again within 180 days,of,again so far,invoiced since",
                        "Paid,1,10,7,10,7,10,7,350.00 EUR",
                        "Written off,3,1,0,1,0,1,0,");
    }

    private void call(AccountId account, String outcome, String reason) throws Exception {
        mvc.perform(post("/customers/%d/calls/new".formatted(account.customerId()))
                        .with(csrf())
                        .with(user("lena").roles("COLLECTOR"))
                        .param("currency", "EUR")
                        .param("direction", "IN")
                        .param("outcome", outcome)
                        .param("reason", reason)
                        .param("spokeWith", "Piotr"))
                .andExpect(status().is3xxRedirection());
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
