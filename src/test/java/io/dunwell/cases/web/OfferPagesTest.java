package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.approvals.Approvals;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.Standing;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.Messaging;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.Offers;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An offer is put together on the account, looked at on its own page, and listed. */
@DunwellTest
class OfferPagesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor CHIEF = user("chief").roles("SUPERVISOR", "COLLECTOR");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Receivables receivables;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offers offers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Ledger ledger;

    private AccountId account;

    /** On Wednesday, 18 November 2026, Kowalczyk owes 9,984.00 overdue and 5,725.40 not yet due. */
    @BeforeEach
    void aCustomerTwoMonthsLate() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void theFormTicksWhatIsOverdueAndProposesAWeek() throws Exception {
        var form = page("/customers/%d/offer?currency=EUR".formatted(account.customerId()));

        assertThat(form)
                .contains("Make an offer", "A new order at a discount", "value=\"2026-11-25\"", "hx-post")
                .containsPattern("checked=\"checked\"/?>\\s*<span class=\"num nowrap\">10-448210-1")
                .doesNotContainPattern("checked=\"checked\"/?>\\s*<span class=\"num nowrap\">10-448210-3");
        assertThat(page(address())).contains("Offer<kbd>F</kbd>");
    }

    @Test
    void thePreviewShowsWhatIsToBePaidAndWhichLimitsItExceeds() throws Exception {
        assertThat(preview("percent", "5")).contains("€9,984.00", "−€499.20", "To pay by 25 Nov 2026", "€9,484.80");
        assertThat(preview("percent", "6"))
                .contains("you may give", "It can be asked for: an owner or supervisor then decides.");
        assertThat(preview("kind", "ORDER", "orderReference", "4711", "orderAmount", "2000.00", "percent", "5"))
                .contains("€9,984.00", "The order then costs", "€1,900.00", "instead of €2,000.00");
        assertThat(preview("percent", "100"))
                .contains("A discount of 100 % cannot be given: enter more than 0 and less than 100.");
        assertThat(preview("percent", ""))
                .contains("What is to be paid stands here once the discount and the day are known.");
        assertThat(preview("payBy", "2026-11-18"))
                .contains("The customer needs time to pay by 18 Nov 2026: choose a day after today.");
    }

    @Test
    void anOfferGoesOutAndTheAccountRests() throws Exception {
        make("percent", "5")
                .andExpect(redirectedUrl(address()))
                .andExpect(
                        flash().attribute(
                                        "done",
                                        "The offer is made: the customer is written to, and the account rests until 25 Nov 2026."));
        receivables.look(account);

        assertThat(newest("settlement-offer"))
                .contains("Our offer: pay €9,484.80, and we let you off €499.20.")
                .contains("Nothing more is then owed on 10-448210-1, 10-448210-2.");
        assertThat(accounts.get(account).facts().standing()).isEqualTo(Standing.OFFERED);
        assertThat(page(address()))
                .contains(
                        "Offer open",
                        "until 25 Nov 2026",
                        "If it is not taken, it goes on",
                        "€499.20 off what is owed");
        assertThat(page("/offers")).contains("Kowalczyk Logistik GmbH", "€9,484.80", "(5 %)");
        assertThat(page("/offers/" + offer().id()))
                .contains("Kowalczyk Logistik GmbH: €499.20 off for settling", "Withdraw the offer");
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        var again = make("kind", "ORDER", "percent", "", "note", "buys a lot").andExpect(status().is(422));

        assertThat(again.andReturn().getResponse().getContentAsString())
                .contains(
                        "Enter how many percent are let off.",
                        "Enter the number of the order.",
                        "Enter what the order costs without the discount.",
                        "buys a lot");
        assertThat(offers.of(account)).isEmpty();
    }

    @Test
    void beyondTheLimitsItWaitsForSomebodyElse() throws Exception {
        make("percent", "9")
                .andExpect(flash().attribute(
                                "done",
                                "The offer goes beyond what you may give alone: an owner or supervisor was asked."));
        assertThat(offer().state()).isEqualTo(OfferState.REQUESTED);
        assertThat(page("/offers?view=WAITING")).contains("Waits for approval");

        var request = approvals.waiting().get(0);
        mvc.perform(post("/approvals/%d/decline".formatted(request.id()))
                .with(csrf())
                .with(CHIEF)
                .param("note", "They pay anyway"));

        assertThat(offer().state()).isEqualTo(OfferState.REFUSED);
        assertThat(page("/offers/" + offer().id())).contains("Not approved", "They pay anyway", "Refused by");
    }

    @Test
    void anOrderIsReleasedByAPersonAndItsBillGetsTheDiscount() throws Exception {
        make("kind", "ORDER", "orderReference", "4711", "orderAmount", "2000.00", "percent", "5");
        receivables.payment(account, "P-1", Receivables.TODAY, "9984.00");
        receivables.look(account);
        assertThat(page("/offers"))
                .contains("Orders to release", "Order to release", "Kowalczyk Logistik GmbH", "Order 4711");
        assertThat(page(address())).contains("Release the order");

        deed("release", "invoice", "R-99")
                .andExpect(redirectedUrl("/offers/" + offer().id()))
                .andExpect(flash().attribute(
                                "done",
                                "The order is released. Its discount is posted when its bill is in the books."));
        assertThat(page("/offers/" + offer().id()))
                .contains("18 Nov 2026 by lena", "The discount waits for a bill numbered R-99");
        receivables.invoice(account, "R-99", -30, "2000.00");
        receivables.look(account);

        assertThat(offer().isGiven()).isTrue();
        assertThat(ledger.figures(account, LocalDate.of(2026, 12, 31)).openItems().stream()
                        .filter(item -> item.reference().equals("R-99"))
                        .map(OpenItem::open))
                .singleElement()
                .hasToString("1900.00 EUR");
    }

    @Test
    void anOpenOneIsWithdrawnWithAReason() throws Exception {
        make("percent", "5");

        assertThat(deed("withdraw", "reason", " ")
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Say why: it stays in the offer&#39;s history.");
        deed("withdraw", "reason", "They asked for a plan")
                .andExpect(flash().attribute("done", "The offer was withdrawn: the account is collected again."));

        assertThat(offer().state()).isEqualTo(OfferState.WITHDRAWN);
        assertThat(page("/offers?view=OTHER")).contains("Kowalczyk Logistik GmbH");
        var late = deed("withdraw", "reason", "once more").andExpect(status().is(422));
        assertThat(late.andReturn().getResponse().getContentAsString())
                .contains("is withdrawn; only an open one can be withdrawn.");
    }

    @Test
    void anEmptyListSaysWhenItWillFill() throws Exception {
        assertThat(page("/offers")).contains("Nothing here", "Open the account and press F.");
        assertThat(page("/offers?view=TO_RELEASE")).contains("No order waits");
    }

    private ResultActions make(String... keysAndValues) throws Exception {
        return mvc.perform(filled("/customers/%d/offer".formatted(account.customerId()), keysAndValues));
    }

    private String preview(String... keysAndValues) throws Exception {
        return mvc.perform(filled("/customers/%d/offer/preview".formatted(account.customerId()), keysAndValues))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions deed(String deed, String field, String value) throws Exception {
        return mvc.perform(post("/offers/%d/%s".formatted(offer().id(), deed))
                .with(csrf())
                .with(LENA)
                .param(field, value));
    }

    private MockHttpServletRequestBuilder filled(String path, String... keysAndValues) {
        var fields = new HashMap<>(
                Map.of("key", "form:1", "kind", "SETTLEMENT", "by", "PERCENT", "percent", "5", "payBy", "2026-11-25"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        var request = post(path).with(csrf()).with(LENA).param("currency", "EUR");
        accounts.get(account).figures().openItems().stream()
                .filter(item -> item.isOverdue(Receivables.TODAY))
                .forEach(item -> request.param("items", Long.toString(item.chargeId())));
        fields.forEach(request::param);
        return request;
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(LENA))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String newest(String template) {
        return messaging.history(account.customerId()).stream()
                .filter(row -> row.template().equals(template))
                .findFirst()
                .map(MessageRow::id)
                .map(id -> messaging.get(id).body())
                .orElseThrow();
    }

    private Offer offer() {
        return offers.of(account).get(0);
    }

    private String address() {
        return "/customers/%d?currency=EUR".formatted(account.customerId());
    }
}
