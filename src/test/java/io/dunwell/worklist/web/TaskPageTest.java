package io.dunwell.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.cases.Answer;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.Receivables;
import io.dunwell.cases.TaskAnswers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Promise;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@DunwellTest
class TaskPageTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");

    @Autowired
    MockMvc mvc;

    @Autowired
    Receivables receivables;

    @Autowired
    Worklist worklist;

    @Autowired
    Cases cases;

    @Autowired
    TaskAnswers answers;

    @Autowired
    Promises promises;

    @Autowired
    Conversations conversations;

    AccountId account;
    WorkItem call;

    @BeforeEach
    void aCallToMake() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
        call = task(account);
    }

    @Test
    void theFormFollowsTheScriptWithGuidanceAndChoices() throws Exception {
        var html = page(LENA);

        assertThat(html)
                .contains("Hello, this is lena from Nordlys Wholesale. May I speak with Piotr Zieliński?")
                .contains("Are you speaking with the right person?", "A definite date. “Soon” is not a date.")
                .contains("A promise: amount and date agreed", "name=\"outcome\" value=\"reached-promise\"")
                .contains("data-show-when=\"rightParty=yes\"");
        assertThat(html.indexOf("When did you send your payment?"))
                .isLessThan(html.indexOf("What kept you from paying?"));
    }

    @Test
    void theAccountStandsBesideTheForm() throws Exception {
        assertThat(page(LENA))
                .contains("€9,984.00", "10-448210-1", "Piotr Zieliński", "+48 22 555 01 47")
                .contains("Case opened: €9,984.00 overdue, 62 days");
    }

    @Test
    void thePlaceInTheDiagramIsMarkedAndToldInWords() throws Exception {
        var html = page(LENA);

        assertThat(html)
                .contains("data-current=\"CallCustomer\"", ".bpmn\"", "Standard dunning", "now at <b>Call customer</b>")
                .containsPattern("aria-current=\"step\"[^>]*>(?s:.{0,400})Call customer");
    }

    @Test
    void whatIsMostOftenAgreedIsFilledIn() throws Exception {
        assertThat(page(LENA))
                .containsPattern("name=\"promiseAmount\"[^>]*value=\"9984.00\"")
                .containsPattern("name=\"promiseDate\"[^>]*value=\"2026-11-25\"");
    }

    @Test
    void aCallWithAPromiseIsWrittenDownAndTheCaseWaits() throws Exception {
        mvc.perform(answered(
                        "rightParty", "yes",
                        "spokeWith", "Piotr Zieliński",
                        "promiseAmount", "9,984.00",
                        "promiseDate", "2026-11-25",
                        "outcome", "reached-promise"))
                .andExpect(redirectedUrl("/worklist"))
                .andExpect(flash().attribute(
                                "done",
                                "Task done: Call customer. Kowalczyk Logistik GmbH: "
                                        + "Waits for €9,984.00 until 25 November."));

        assertThat(promises.of(account)).extracting(Promise::amount).containsExactly(Money.of("9984.00", "EUR"));
        assertThat(conversations.of(account.customerId())).hasSize(1);
        assertThat(worklist.find(call.taskId())).isEmpty();
    }

    @Test
    void saveAndNextOpensTheNextTask() throws Exception {
        var other = task(receivables.customerToCall("C-2", "Okonkwo and Sons"));

        mvc.perform(answered("rightParty", "nobody", "outcome", "no-answer", "then", "next"))
                .andExpect(redirectedUrl("/tasks/" + other.taskId()));

        assertThat(worklist.get(other.taskId()).assignee()).isEqualTo("lena");
    }

    @Test
    void missingAnswersAreToldAndWhatWasEnteredStays() throws Exception {
        var html = refused("note", "Piotr is away <b>until</b> Monday", "promiseAmount", "12x");

        assertThat(html)
                .contains("Choose an answer to “Are you speaking with the right person?”.")
                .contains("Choose an answer to “What did the call bring?”.", "2 answers are missing or cannot be taken")
                .contains("Piotr is away &lt;b&gt;until&lt;/b&gt; Monday");
        assertThat(worklist.get(call.taskId()).assignee()).isNull();
    }

    @Test
    void aPromiseThatCannotBeTakenIsRefusedWithItsSentence() throws Exception {
        var html = refused(
                "rightParty", "yes",
                "promiseAmount", "9984.00",
                "promiseDate", "2027-11-25",
                "outcome", "reached-promise");

        assertThat(html).contains("The promised date 25 Nov 2027 is more than").contains("value=\"2027-11-25\"");
        assertThat(promises.of(account)).isEmpty();
    }

    @Test
    void aPromiseWithoutADateNamesTheField() throws Exception {
        var html =
                refused("rightParty", "yes", "promiseAmount", "100", "promiseDate", "", "outcome", "reached-promise");

        assertThat(html).contains("Enter the date of the promise.", "id=\"f-promiseDate-fault\"");
    }

    @Test
    void aTaskOfAnotherPersonIsRefusedInWords() throws Exception {
        worklist.claim(call.taskId(), "kim");

        assertThat(page(LENA)).contains("kim is working on this task. What you save here would be refused.");
        assertThat(refused("rightParty", "nobody", "outcome", "no-answer", "note", "Voicemail"))
                .contains("kim is working on this task. Take another one, or ask them to release it.", "Voicemail");
    }

    @Test
    void aTaskThatClosedMeanwhileIsToldKindly() throws Exception {
        answers.complete(
                call.taskId(), call.formKey(), new Answer(Map.of("outcome", "no-answer", "rightParty", "nobody")));

        for (var request : new MockHttpServletRequestBuilder[] {
            get("/tasks/" + call.taskId()).with(LENA), answered("outcome", "refuses", "rightParty", "yes")
        }) {
            assertThat(mvc.perform(request)
                            .andExpect(status().isGone())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("This task is closed", "There is nothing left to do here.");
        }
    }

    @Test
    void aTaskIsTakenAndGivenBack() throws Exception {
        mvc.perform(post("/tasks/" + call.taskId() + "/take").with(csrf()).with(LENA))
                .andExpect(flash().attribute("done", "This task is yours now."));
        assertThat(worklist.get(call.taskId()).assignee()).isEqualTo("lena");

        var kim = user("kim").roles("COLLECTOR");
        mvc.perform(post("/tasks/" + call.taskId() + "/take").with(csrf()).with(kim))
                .andExpect(flash().attribute(
                                "refused",
                                "lena is working on this task. Take another one, or ask them to release it."));
        mvc.perform(post("/tasks/" + call.taskId() + "/give-back").with(csrf()).with(kim))
                .andExpect(flash().attribute(
                                "refused",
                                "lena is working on this task; only they or a supervisor can give it back."));

        mvc.perform(post("/tasks/" + call.taskId() + "/give-back").with(csrf()).with(LENA))
                .andExpect(flash().attribute("done", "The task waits for somebody again."));
        assertThat(worklist.get(call.taskId()).assignee()).isNull();
    }

    @Test
    void decisionsOfOwnersCanBeReadButNotTakenByCollectors() throws Exception {
        receivables.through(Receivables.TODAY.plusDays(6));
        var decision = task(account);
        assertThat(decision.candidateRole()).isEqualTo("SUPERVISOR");

        var html = mvc.perform(get("/tasks/" + decision.taskId()).with(LENA))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("Only an owner or supervisor can answer this").doesNotContain("Save and next");
        mvc.perform(post("/tasks/" + decision.taskId() + "/take").with(csrf()).with(LENA))
                .andExpect(flash().attribute(
                                "refused", "This task is for: owner or supervisor. Ask one of them to do it."));
    }

    @Test
    void policyManagersDoNotOpenTasks() throws Exception {
        mvc.perform(get("/tasks/" + call.taskId()).with(user("pia").roles("POLICY_MANAGER")))
                .andExpect(status().isForbidden());
    }

    private WorkItem task(AccountId of) {
        var open = cases.openCase(of).orElseThrow();
        return worklist.ofCase(open.id()).get(0);
    }

    private String page(RequestPostProcessor person) throws Exception {
        return mvc.perform(get("/tasks/" + call.taskId()).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String refused(String... keysAndValues) throws Exception {
        return mvc.perform(answered(keysAndValues))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder answered(String... keysAndValues) {
        var request = post("/tasks/" + call.taskId()).with(csrf()).with(LENA);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            request.param(keysAndValues[i], keysAndValues[i + 1]);
        }
        return request;
    }
}
