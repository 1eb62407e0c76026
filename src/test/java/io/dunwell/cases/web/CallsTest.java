package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.CallAgainstRules;
import io.dunwell.cases.CallRefused;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.DebtorType;
import io.dunwell.customers.NewContact;
import io.dunwell.customers.NewCustomer;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls by people pass the gate; it is eleven on Wednesday, 18 November 2026, in Berlin and Warsaw. */
@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class CallsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final Instant ELEVEN = Instant.parse("2026-11-18T10:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Cases cases;

    @Autowired
    Calls calls;

    @Autowired
    Customers customers;

    @Autowired
    Worklist worklist;

    @Autowired
    CompanyClock clock;

    AccountId account;
    WorkItem task;

    @BeforeEach
    void aCallToMake() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        task = taskOf(account);
        clock.moveTo(ELEVEN);
    }

    @Test
    void aNumberIsALinkWhileACallIsAllowed() throws Exception {
        var link = "href=\"tel:+48225550147\" data-call=\"/customers/%d/calls?".formatted(account.customerId());

        assertThat(page("/tasks/" + task.taskId())).contains(link, "You may call now, until 20:00 their time.");
        assertThat(page("/tasks/" + task.taskId())).contains("0 of 3 in seven days");
        assertThat(page("/customers/" + account.customerId())).contains(link);
        assertThat(page("/tasks/" + task.taskId() + "/peek")).contains(link);
    }

    @Test
    void atNightThereIsNoLinkAndTheReasonIsTold() throws Exception {
        clock.moveTo(Instant.parse("2026-11-18T19:30:00Z"));

        assertThat(page("/tasks/" + task.taskId()))
                .contains("+48 22 555 01 47")
                .contains("Do not call before Thu 19 Nov, 09:00 their time (rule T2): it is not between 08:00 and 20:00"
                        + " everywhere the customer may be (Europe/Warsaw).")
                .doesNotContain("tel:");
        assertThat(page("/worklist"))
                .contains("from Thu 19 Nov, 09:00 their time")
                .doesNotContain("tel:");
    }

    @Test
    void aStoppedCustomerIsNotCalled() throws Exception {
        customers.stop(account.customerId(), StopReason.ATTORNEY, Receivables.TODAY, "Letter of counsel");

        assertThat(page("/customers/" + account.customerId()))
                .contains("Do not call (rule S3): the customer is stopped (attorney since 2026-11-18): nobody calls.")
                .doesNotContain("tel:");
    }

    @Test
    void whoIsAboutToDialIsAskedOfTheGateOnceMore() throws Exception {
        dial().andExpect(status().isNoContent());
        clock.moveTo(Instant.parse("2026-11-18T19:30:00Z"));

        dial().andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(startsWith("Do not call before Thu 19 Nov, 09:00 their time (rule T2)")));
        assertThat(refused(() -> calls.begin(account, contact(), true))).isInstanceOf(CallRefused.class);
    }

    @Test
    void callsBegunCountAndDialledTwiceIsOneCall() throws Exception {
        dial();
        dial();
        assertThat(advice()).isEqualTo("1 of 3");

        clock.moveTo(ELEVEN.plus(Duration.ofMinutes(10)));
        dial();
        clock.moveTo(ELEVEN.plus(Duration.ofMinutes(20)));
        dial();

        assertThat(advice()).isEqualTo("3 of 3");
        assertThat(sentence())
                .isEqualTo("Do not call before Wed 25 Nov, 09:00 their time (rule F5): no more than 3 contacts by phone"
                        + " in 7 days go to one customer.");
    }

    @Test
    void whatCameOfACallThatWasBegunIsTheSameCall() throws Exception {
        dial();
        clock.moveTo(ELEVEN.plus(Duration.ofMinutes(15)));

        answer("rightParty", "nobody", "outcome", "no-answer").andExpect(redirectedUrl("/worklist"));

        assertThat(advice()).isEqualTo("1 of 3");
        assertThat(calls.againstRules(Instant.EPOCH)).isEmpty();
    }

    @Test
    void aCallAgainstTheRulesIsWrittenDownAllTheSameAndMarked() throws Exception {
        clock.moveTo(Instant.parse("2026-11-18T19:30:00Z"));

        answer("rightParty", "nobody", "outcome", "no-answer").andExpect(redirectedUrl("/worklist"));

        assertThat(calls.againstRules(Instant.EPOCH))
                .extracting(CallAgainstRules::by, CallAgainstRules::rule, CallAgainstRules::customerName)
                .containsExactly(tuple("lena", "T2", "Kowalczyk Logistik GmbH"));
        assertThat(page("/customers/" + account.customerId())).contains("Against rule of contact T2");
    }

    @Test
    void aPromiseThatTheCallBroughtDoesNotSpeakAgainstTheCall() throws Exception {
        answer(
                        "rightParty",
                        "yes",
                        "promiseAmount",
                        "9984.00",
                        "promiseDate",
                        "2026-11-25",
                        "outcome",
                        "reached-promise")
                .andExpect(redirectedUrl("/worklist"));

        assertThat(calls.againstRules(Instant.EPOCH)).isEmpty();
        assertThat(sentence()).startsWith("Do not call (rule S7): no call: the customer promised to pay");
    }

    @Test
    void aConsumerWhoWasSpokenWithIsLeftInPeaceForSevenDays() throws Exception {
        var consumer = consumer();
        send(consumer, "direction", "IN", "outcome", "SPOKE", "spokeWith", "Ada Król")
                .andExpect(flash().attribute("done", "The call was written down."));

        assertThat(calls.advice(List.of(consumer)).get(consumer).sentence())
                .isEqualTo(
                        "Do not call before Wed 25 Nov, 09:00 their time (rule F1): the customer was spoken with less"
                                + " than seven days ago.");
    }

    @Test
    void aCallWithoutATaskIsWrittenDownOnTheAccount() throws Exception {
        send(account, "direction", "OUT", "contact", "" + contact(), "outcome", "NO_ANSWER", "note", "Voicemail")
                .andExpect(flash().attribute("done", "The call was written down."));

        assertThat(page("/customers/" + account.customerId())).contains("No answer", "Voicemail");
        assertThat(advice()).isEqualTo("1 of 3");
        assertThat(page("/customers/" + account.customerId() + "/calls/new")).contains("Who called?", "Piotr");
    }

    @Test
    void takeNextPassesOverACallThatMayNotBeMadeYet() throws Exception {
        var other = receivables.customerToCall("C-2", "Okonkwo and Sons");
        var first = worklist.page(WorklistFilter.all(Set.of("COLLECTOR")), 0, 1)
                .items()
                .get(0);
        var second = first.taskId().equals(task.taskId()) ? taskOf(other) : task;
        customers.stop(first.customerId(), StopReason.ATTORNEY, Receivables.TODAY, "Letter of counsel");

        mvc.perform(post("/worklist/next").with(csrf()).with(LENA))
                .andExpect(redirectedUrl("/tasks/" + second.taskId()));
    }

    @Test
    void onlyThosePeopleOfTheCustomerAreCalled() throws Exception {
        var elsewhere = receivables.customer("C-3", "Another House");

        mvc.perform(post("/customers/" + elsewhere.customerId() + "/calls")
                        .with(csrf())
                        .with(LENA)
                        .param("currency", "EUR")
                        .param("contact", "" + contact()))
                .andExpect(status().isNotFound());
    }

    private ResultActions dial() throws Exception {
        return mvc.perform(post("/customers/" + account.customerId() + "/calls")
                .with(csrf())
                .with(LENA)
                .param("currency", "EUR")
                .param("contact", "" + contact()));
    }

    private ResultActions answer(String... fields) throws Exception {
        return sent("/tasks/" + task.taskId(), fields);
    }

    private ResultActions send(AccountId to, String... fields) throws Exception {
        return sent("/customers/%d/calls/new?currency=%s".formatted(to.customerId(), to.currency()), fields);
    }

    private ResultActions sent(String address, String... fields) throws Exception {
        var request = post(address).with(csrf()).with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(LENA))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace("&amp;", "&");
    }

    private String advice() {
        var advice = calls.advice(List.of(account)).get(account);
        return "%d of %d".formatted(advice.calls(), advice.mostCalls());
    }

    private String sentence() {
        return calls.advice(List.of(account)).get(account).sentence();
    }

    private AccountId consumer() {
        var customer = customers.register(NewCustomer.of("test", "P-1", "Ada Król", "en", "PL")
                .withDebtorType(DebtorType.CONSUMER)
                .withContacts(NewContact.billing("Ada Król", "ada@example.com").withPhone("+48225550199")));
        return new AccountId(customer.id(), "EUR");
    }

    private long contact() {
        return customers.contacts(account.customerId()).get(0).id();
    }

    private WorkItem taskOf(AccountId of) {
        return worklist.ofCase(cases.openCase(of).orElseThrow().id()).get(0);
    }

    private static Throwable refused(ThrowableAssert.ThrowingCallable deed) {
        return catchThrowable(deed);
    }
}
