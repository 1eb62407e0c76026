package io.dunwell.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.BegunCall;
import io.dunwell.cases.Calls;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls that were begun and then left; it is eleven on Wednesday, 18 November 2026, in Berlin and Warsaw. */
@DunwellTest
@WithMockUser(username = "lena", roles = "COLLECTOR")
class UntoldCallsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor KIM = user("kim").roles("COLLECTOR");
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
    Conversations conversations;

    @Autowired
    Customers customers;

    @Autowired
    Worklist worklist;

    @Autowired
    CompanyClock clock;

    AccountId account;
    String task;

    @BeforeEach
    void aCallThatWasBegunAndLeft() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        task = "/tasks/"
                + worklist.ofCase(cases.openCase(account).orElseThrow().id())
                        .get(0)
                        .taskId();
        clock.moveTo(ELEVEN);
        calls.begin(account, contact(), true);
    }

    @Test
    void itCountsAndStandsInTheTimelineAndIsAskedAbout() throws Exception {
        assertThat(advice()).isEqualTo("1 of 3");
        assertThat(words(task, LENA))
                .contains("You began a call with Piotr", "11:00", "what came of it?", "Nobody answered")
                .contains("Call begun", "+48225550147, at 11:00, not told what came of it");
        assertThat(words("/customers/%d/calls/new".formatted(account.customerId()), LENA))
                .contains("You began a call with Piotr");
    }

    @Test
    void whoDidNotBeginItIsNotAskedAndCannotAnswer() throws Exception {
        assertThat(words(task, KIM)).contains("Call begun").doesNotContain("You began a call");

        mvc.perform(post(task + "/unanswered").with(csrf()).with(KIM).param("call", "" + begun()))
                .andExpect(status().isGone());

        assertThat(calls.notWrittenDown(account)).singleElement().satisfies(call -> assertThat(call.unanswered())
                .isFalse());
    }

    @Test
    void oneClickSaysThatNobodyAnswered() throws Exception {
        var call = begun();
        mvc.perform(post(task + "/unanswered").with(csrf()).with(LENA).param("call", "" + call))
                .andExpect(redirectedUrl(task))
                .andExpect(flash().attribute("done", "Nobody answered: that is written down. The task is still open."));
        mvc.perform(post(task + "/unanswered").with(csrf()).with(LENA).param("call", "" + call))
                .andExpect(redirectedUrl(task));

        assertThat(words(task, LENA))
                .contains("+48225550147, at 11:00")
                .doesNotContain("You began a call", "Call begun", "not told what came of it");
        assertThat(advice()).isEqualTo("1 of 3");
    }

    @Test
    void theTaskThatIsDoneWithoutAnAnswerIsAboutTheSameCall() throws Exception {
        calls.nobodyAnswered(account, begun());

        answer("rightParty", "nobody", "outcome", "no-answer").andExpect(redirectedUrl("/worklist"));

        assertThat(advice()).isEqualTo("1 of 3");
        assertThat(calls.notWrittenDown(account)).isEmpty();
    }

    @Test
    void aCallThatReachedSomebodyIsAnotherOne() throws Exception {
        calls.nobodyAnswered(account, begun());

        answer("rightParty", "yes", "outcome", "refuses").andExpect(redirectedUrl("/worklist"));

        assertThat(advice()).isEqualTo("2 of 3");
        assertThat(calls.notWrittenDown(account)).singleElement().satisfies(call -> assertThat(call.unanswered())
                .isTrue());
    }

    @Test
    void onTheNextDayItIsWrittenDownUnderItsOwnDay() throws Exception {
        var call = begun();
        clock.moveTo(ELEVEN.plus(Duration.ofHours(22)));
        assertThat(words(task, LENA)).contains("They answered: write it down");

        mvc.perform(post("/customers/%d/calls/new".formatted(account.customerId()))
                        .with(csrf())
                        .with(LENA)
                        .param("currency", "EUR")
                        .param("call", "" + call)
                        .param("direction", "OUT")
                        .param("contact", "" + contact())
                        .param("outcome", "SPOKE")
                        .param("note", "Pays on Friday"))
                .andExpect(flash().attribute("done", "The call was written down."));

        assertThat(conversations.of(account.customerId())).singleElement().satisfies(held -> assertThat(held.heldOn())
                .isEqualTo(LocalDate.of(2026, 11, 18)));
        assertThat(advice()).isEqualTo("1 of 3");
        assertThat(calls.notWrittenDown(account)).isEmpty();
    }

    @Test
    void afterTwoWeeksNobodyIsAskedAnyMoreAndItStillStandsThere() {
        clock.moveTo(ELEVEN.plus(Duration.ofDays(15)));

        assertThat(calls.untold(account)).isEmpty();
        assertThat(calls.notWrittenDown(account)).extracting(BegunCall::dialled).containsExactly("+48225550147");
    }

    @Test
    void beforeDiallingTheStateIsTold() throws Exception {
        assertThat(words(task, LENA))
                .contains(
                        "Before you dial",
                        "Call +48 22 555 01 47",
                        "You may call now, until 20:00 their time.",
                        "11:00 their time",
                        "1 of 3 calls in seven days",
                        "nothing holds calls back");

        customers.stop(account.customerId(), StopReason.CEASE, Receivables.TODAY, "Letter");

        assertThat(words(task, LENA))
                .contains("Do not call (rule S4)", "held back: wants no contact")
                .doesNotContain("Call +48 22 555 01 47");
    }

    @Test
    void outcomesHaveKeys() throws Exception {
        assertThat(mvc.perform(get(task).with(LENA)).andReturn().getResponse().getContentAsString())
                .contains(
                        "value=\"reached-promise\" data-key=\"1\" data-key-name=\"A promise: amount and date agreed\"");
    }

    private ResultActions answer(String... fields) throws Exception {
        var request = post(task).with(csrf()).with(LENA);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }

    /** Without tags, and with one space for many. */
    private String words(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ");
    }

    private long begun() {
        return calls.notWrittenDown(account).get(0).id();
    }

    private String advice() {
        var advice = calls.advice(List.of(account)).get(account);
        return "%d of %d".formatted(advice.calls(), advice.mostCalls());
    }

    private long contact() {
        return customers.contacts(account.customerId()).get(0).id();
    }
}
