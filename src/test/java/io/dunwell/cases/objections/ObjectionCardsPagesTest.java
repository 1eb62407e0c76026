package io.dunwell.cases.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The cards on the page of a call and on the form of one that belongs to no task. */
@DunwellTest
class ObjectionCardsPagesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor OLGA = user("olga").roles("SUPERVISOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    @Autowired
    Cases cases;

    @Autowired
    Worklist worklist;

    AccountId account;

    @BeforeEach
    void aCallToMake() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void whoeverCallsFindsWhatToAnswerAndWhatToAsk() throws Exception {
        assertThat(card(task(LENA), "cheque"))
                .contains("“The cheque is in the post.”", "Thank you, that is good to hear.")
                .contains("On which day did you send it, for how much, and what is the number on it?")
                .contains("Do not say that you have heard this before, even when you have.")
                .contains("Reason: Says it is paid", "data-reason=\"ALREADY_PAID\"")
                .contains("Auf Deutsch", "Danke, das höre ich gern.")
                .doesNotContain("„Der Scheck ist in der Post.“");
    }

    @Test
    void onTheTaskWhatItsFormWritesDownIsWrittenDownThere() throws Exception {
        assertThat(card(task(LENA), "faulty"))
                .contains("href=\"#f-disputeReason\" data-sets=\"outcome=dispute disputeReason=DAMAGED\"")
                .contains("href=\"#f-promiseDate\" data-sets=\"outcome=reached-promise\"");
        assertThat(card(task(LENA), "cheque")).contains("href=\"#f-sentOn\" data-sets=\"outcome=will-pay\"");
        assertThat(card(task(LENA), "not-now"))
                .contains("href=\"#f-outcome\" data-sets=\"outcome=plan-wanted\"")
                .contains("target=\"_blank\" href=\"/customers/%d/hardship?currency=EUR\""
                        .formatted(account.customerId()));
    }

    @Test
    void onTheFreeFormEveryDeedHasItsOwnForm() throws Exception {
        var html = page("/customers/%d/calls/new".formatted(account.customerId()), LENA);

        assertThat(card(html, "faulty"))
                .contains("href=\"/customers/%d/dispute?currency=EUR&amp;reason=DAMAGED\""
                        .formatted(account.customerId()))
                .contains("href=\"/customers/%d/promise?currency=EUR\"".formatted(account.customerId()))
                .doesNotContain("data-sets");
        assertThat(html).contains("data-cards-choose=\"reason\"");
    }

    @Test
    void everyDeedOfEveryCardOpens() throws Exception {
        for (var deed : ObjectionDeed.values()) {
            page("/customers/%d/%s?currency=EUR".formatted(account.customerId(), deed.path()), OLGA);
        }
    }

    @Test
    void theDisputeIsPreparedWithWhatIsWrong() throws Exception {
        assertThat(page("/customers/%d/dispute?currency=EUR&reason=DAMAGED".formatted(account.customerId()), LENA))
                .containsPattern("value=\"DAMAGED\"[^>]*selected");
    }

    @Test
    void onlyWhoMayStopCollectingIsOfferedIt() throws Exception {
        assertThat(card(task(LENA), "represented"))
                .contains("Their wish about contact")
                .doesNotContain("/stop?");
        assertThat(card(task(OLGA), "represented"))
                .contains("/customers/%d/stop?currency=EUR".formatted(account.customerId()));
    }

    @Test
    void aGermanCustomerIsAnsweredInGermanFirst() throws Exception {
        var german = customers
                .register(NewCustomer.of("test", "C-2", "Bäckerei Rauch", "de", "DE"))
                .id();
        var html = page("/customers/%d/calls/new?currency=EUR".formatted(german), LENA);

        assertThat(card(html, "boss"))
                .contains("“I have to ask my boss.”", "„Da muss ich meinen Chef fragen.“", "In English");
        assertThat(card(html, "boss").indexOf("Wann sprechen Sie mit Ihrem Chef"))
                .isLessThan(card(html, "boss").indexOf("When do you speak with your boss"));
    }

    private String task(RequestPostProcessor person) throws Exception {
        var task = worklist.ofCase(cases.openCase(account).orElseThrow().id()).get(0);
        return page("/tasks/" + task.taskId(), person);
    }

    private String page(String address, RequestPostProcessor person) throws Exception {
        return mvc.perform(get(address).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** From the start of a card to the start of the next. */
    private static String card(String html, String key) {
        var from = html.indexOf("id=\"say-%s\"".formatted(key));
        assertThat(from).as("a card “%s”", key).isPositive();
        var next = html.indexOf("id=\"say-", from + 1);
        return html.substring(from, next < 0 ? html.length() : next);
    }
}
