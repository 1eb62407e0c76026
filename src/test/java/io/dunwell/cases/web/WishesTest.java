package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Calls;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.Wishes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What customers asked for, written down on their page, binds the gate. */
@DunwellTest
class WishesTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Customers customers;

    @Autowired
    Wishes wishes;

    @Autowired
    Calls calls;

    @Autowired
    CompanyClock clock;

    AccountId account;

    @BeforeEach
    void aCallToMake() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void hoursOfPeaceAreKept() throws Exception {
        add("kind", "NOT_AT", "to", "14:00", "days", "WEEK", "words", "Never before two, please")
                .andExpect(flash().attribute("done", "The wish was written down and binds from now on."));

        assertThat(page())
                .contains("Not between 00:00 and 14:00, on Mon, Tue, Wed, Thu, Fri", "Never before two, please");
        assertThat(sentence())
                .isEqualTo("Do not call before Wed 18 Nov, 14:00 their time (rule T4): the customer asked to be left in"
                        + " peace at this hour.");
    }

    @Test
    void aWayThatIsNotWantedIsNotUsed() throws Exception {
        add("kind", "ONLY_BY", "channel", "EMAIL");

        assertThat(page()).contains("Only by email");
        assertThat(sentence()).isEqualTo("Do not call (rule T4): the customer asked not to be reached by phone.");
    }

    @Test
    void aNumberAtWorkIsLeftAloneWhenTheyAskForIt() throws Exception {
        add("kind", "NOT_AT_WORK");
        assertThat(sentence()).startsWith("You may call now");

        var person = customers.contacts(account.customerId()).get(0);
        customers.changeContact(
                person.id(),
                NewContact.billing("Piotr Zieliński", "piotr@example.com")
                        .withPhone("+48225550147")
                        .atWork());

        assertThat(sentence()).isEqualTo("Do not call (rule T4): the customer asked not to be reached by phone.");
        assertThat(page()).contains("At work");
    }

    @Test
    void aLiftedWishBindsNoMore() throws Exception {
        add("kind", "NOT_BY", "channel", "PHONE");
        var wish = wishes.of(account.customerId()).get(0);
        assertThat(wish.recordedBy()).isEqualTo("lena");

        mvc.perform(post("/customers/%d/wishes/%d/lift".formatted(account.customerId(), wish.id()))
                        .with(csrf())
                        .with(LENA)
                        .param("currency", "EUR"))
                .andExpect(flash().attribute("done", "The wish no longer binds; it stays on record."));

        assertThat(wishes.of(account.customerId())).isEmpty();
        assertThat(sentence()).startsWith("You may call now");
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() throws Exception {
        var html = add("kind", "NOT_AT", "from", "18:00", "to", "09:00", "days", "ALL")
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("must begin before they end; for a night write two wishes.");
        assertThat(wishes.of(account.customerId())).isEmpty();
    }

    private ResultActions add(String... fields) throws Exception {
        var request = post("/customers/" + account.customerId() + "/wishes/new?currency=EUR")
                .with(csrf())
                .with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page() throws Exception {
        return mvc.perform(get("/customers/" + account.customerId()).with(LENA))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String sentence() {
        clock.moveTo(Instant.parse("2026-11-18T10:00:00Z"));
        return calls.advice(List.of(account)).get(account).sentence();
    }
}
