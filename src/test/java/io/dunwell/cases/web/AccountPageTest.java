package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.kernel.AccountId;
import io.dunwell.testing.DunwellTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class AccountPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Cases cases;

    AccountId account;

    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void figuresNextStepAndItemsAreShown() throws Exception {
        assertThat(html("", LENA))
                .contains("Kowalczyk Logistik GmbH", "Warsaw, Poland", "Being collected")
                .contains("€9,984.00", "€15,709.40", "62 days", "5,725.40")
                .contains("Next: Call customer, by a person until 19 November.")
                .contains("10-448210-1", "Not due", "Piotr Zieliński");
    }

    @Test
    void stagesOfThePolicyAndTheDiagramAreShown() throws Exception {
        assertThat(html("", LENA))
                .containsPattern("<li class=\"now\" aria-current=\"step\"[^>]*>Call customer</li>")
                .contains("data-current=\"CallCustomer\"")
                .contains("The steps in words");
    }

    @Test
    void theTimelineIsFilteredAsAPartOfThePage() throws Exception {
        var money = html("/timeline?show=MONEY", LENA);

        assertThat(money).contains("Invoice 10-448210-1").doesNotContain("Case opened", "<html");
        assertThat(html("/timeline?show=POLICY", LENA)).contains("Case opened").doesNotContain("Invoice 10-448210-1");
    }

    @Test
    void largeAccountsShowTheirItemsInPages() throws Exception {
        var large = receivables.customer("C-2", "Wholesale House");
        receivables.invoices(large, 2602);

        var first = mvc.perform(get("/customers/" + large.customerId()).with(LENA))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var last = mvc.perform(
                        get("/customers/" + large.customerId() + "?page=104").with(LENA))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(first)
                .contains("2,602 open, EUR", "R-00025", "Page 1 of 105")
                .doesNotContain("R-00026<");
        assertThat(last).contains("R-02602", "Page 105 of 105");
        assertThat(first.length()).isLessThan(120_000);
    }

    @Test
    void accountsInSeveralCurrenciesHaveTabs() throws Exception {
        receivables.invoice(new AccountId(account.customerId(), "USD"), "US-1", 80, "100.00");

        assertThat(html("", LENA)).contains("US-1").contains("aria-current=\"page\">USD</a>");
        assertThat(html("?currency=EUR", LENA)).contains("10-448210-1", "aria-current=\"page\">EUR</a>");
        mvc.perform(get("/customers/" + account.customerId() + "?currency=CHF").with(LENA))
                .andExpect(status().isNotFound());
    }

    @Test
    void paymentsAreListedWithTheirResult() throws Exception {
        receivables.payment(account, "CAMT-118", Receivables.TODAY.minusDays(3), "1900.00");

        assertThat(html("", LENA)).contains("CAMT-118", "1,900.00", "Take back");
        assertThat(html("/payments", LENA)).contains("CAMT-118", "Applied");
    }

    @Test
    void aCaseLeadsToItsAccount() throws Exception {
        var open = cases.openCase(account).orElseThrow();

        mvc.perform(get("/cases/" + open.id()).with(LENA))
                .andExpect(redirectedUrl("/customers/%d?currency=EUR".formatted(account.customerId())));
    }

    @Test
    void anUnknownCustomerIsNotFound() throws Exception {
        mvc.perform(get("/customers/99999").with(LENA)).andExpect(status().isNotFound());
    }

    @Test
    void namesCannotSmuggleMarkup() throws Exception {
        var hostile = receivables.customerToCall("C-2", "<script>alert('x')</script>");

        assertThat(mvc.perform(get("/customers/" + hostile.customerId()).with(LENA))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whoMayOnlyReadIsOfferedNoDeeds() throws Exception {
        assertThat(html("", user("pia").roles("POLICY_MANAGER")))
                .contains("Kowalczyk Logistik GmbH")
                .doesNotContain("/promise?", "/stop?", "Dispute what is ticked");
        assertThat(html("", LENA)).contains("/promise?").doesNotContain("/stop?", "/hold?");
        assertThat(html("", user("chief").roles("SUPERVISOR"))).contains("/stop?", "/hold?");
    }

    @Test
    void deedsAskForTheirRole() throws Exception {
        for (var deed : new String[] {"promise", "payment", "dispute", "contacts/new", "fees/waive"}) {
            mvc.perform(post("/customers/%d/%s".formatted(account.customerId(), deed))
                            .with(csrf())
                            .with(user("pia").roles("POLICY_MANAGER"))
                            .param("currency", "EUR")
                            .param("key", "x"))
                    .andExpect(status().isForbidden());
        }
        for (var deed : new String[] {"hold", "hold/end", "stop", "stop/lift"}) {
            mvc.perform(post("/customers/%d/%s".formatted(account.customerId(), deed))
                            .with(csrf())
                            .with(LENA)
                            .param("currency", "EUR")
                            .param("key", "x")
                            .param("until", "2026-11-30"))
                    .andExpect(status().isForbidden());
        }
    }

    private String html(String rest, RequestPostProcessor person) throws Exception {
        return mvc.perform(get("/customers/" + account.customerId() + rest).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
