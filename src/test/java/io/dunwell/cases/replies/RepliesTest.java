package io.dunwell.cases.replies;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.customers.TextConsents;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.promises.Promise;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.ReceivedTexts;
import io.dunwell.worklist.WorkItem;
import io.dunwell.worklist.Worklist;
import io.dunwell.worklist.WorklistFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What becomes of a text that a person must answer. The day is Wednesday, 18 November 2026. */
@DunwellTest
class RepliesTest {

    private static final String NUMBER = "+48225550147";
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
    Messaging messaging;

    @Autowired
    Customers customers;

    @Autowired
    TextConsents consents;

    @Autowired
    Promises promises;

    @Autowired
    CompanyClock clock;

    ReceivedTexts texts;
    AccountId account;
    int told;

    @BeforeEach
    void someoneWithACase() {
        receivables.found();
        texts = new ReceivedTexts(mvc);
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void aReplyOpensATaskThatShowsTheWordsAndWhatTheyMayMean() throws Exception {
        says("Will pay Friday <3");

        var task = reply();
        assertThat(task.candidateRole()).isEqualTo("COLLECTOR");
        assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(page("/tasks/" + task.taskId()))
                .contains("Will pay Friday &lt;3", "by text message from", NUMBER)
                .contains("This sounds like a payment to come, 20 Nov 2026; it is for you to say.")
                .contains("Automatic reminders rest until this is answered, at most until 23 Nov 2026.")
                .contains("Standard dunning", "Answer the customer")
                .containsPattern("name=\"promiseDate\"[^>]*value=\"2026-11-20\"")
                .doesNotContainPattern("name=\"outcome\"[^>]*checked");
        assertThat(promises.of(account)).isEmpty();
    }

    @Test
    void theCaseGoesItsOwnWayBesideTheReply() throws Exception {
        var before = cases.openCase(account).orElseThrow();

        says("I paid on Friday");

        assertThat(cases.openCase(account)).contains(before);
        assertThat(cases.prove(TODAY).findings()).isEmpty();
        assertThat(tasks()).extracting(WorkItem::title).contains("Call customer", "Answer the customer");
    }

    @Test
    void aReplyStandsOnTheTimeline() throws Exception {
        says("I paid on Friday");

        assertThat(page("/customers/" + account.customerId()))
                .contains("Text message from the customer", "“I paid on Friday”");
    }

    @Test
    void remindersRestUntilSomebodyHasAnswered() throws Exception {
        says("I paid on Friday");
        remind("one");

        messaging.dispatchDue(clock.instant());

        assertThat(message().state()).isEqualTo(MessageState.READY);
        assertThat(message().reason()).isEqualTo("The customer wrote, and nobody has answered yet.");
        assertThat(answered("outcome", "says-paid", "note", "Bank asked").getStatus())
                .isEqualTo(302);
        messaging.dispatchDue(clock.instant());
        assertThat(message().state()).isEqualTo(MessageState.SENT);
        assertThat(page("/customers/" + account.customerId()))
                .contains("Reply answered", "Says paid, Bank asked", "lena");
    }

    @Test
    void remindersGoOnByThemselvesAfterThreeBusinessDaysAndTheSupervisorIsAsked() throws Exception {
        says("I paid on Friday");
        receivables.through(LocalDate.of(2026, 11, 19));
        remind("one");

        receivables.through(LocalDate.of(2026, 11, 20));
        assertThat(message().state()).isEqualTo(MessageState.READY);
        receivables.through(LocalDate.of(2026, 11, 23));

        assertThat(message().state()).isEqualTo(MessageState.SENT);
        assertThat(tasks())
                .filteredOn(item -> item.formKey().equals("answer-in-place"))
                .singleElement()
                .satisfies(item -> assertThat(item.candidateRole()).isEqualTo("SUPERVISOR"));
        assertThat(tasks()).noneMatch(item -> item.formKey().equals("answer-customer"));
    }

    @Test
    void confirmationsOfWhatWasAgreedStillGo() throws Exception {
        says("Ok");
        queue("payment", "payment-received", MessagePurpose.CONFIRMATION);

        messaging.dispatchDue(clock.instant());

        assertThat(message().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void severalTextsAreOneTask() throws Exception {
        says("Hello");
        says("Will pay Friday");

        assertThat(tasks())
                .filteredOn(item -> item.formKey().equals("answer-customer"))
                .hasSize(1);
        assertThat(page("/tasks/" + reply().taskId())).contains("Hello", "Will pay Friday");
    }

    @Test
    void nobodyAnswersLessThanTheCustomerWrote() throws Exception {
        says("Will pay Friday");
        var seen = seen(page("/tasks/" + reply().taskId()));
        says("No, sorry, I cannot");

        var refused = answer(reply(), seen, "outcome", "says-paid");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("The customer wrote again since you opened this task");
        assertThat(answered("outcome", "answered").getStatus()).isEqualTo(302);
    }

    @Test
    void aTextAfterTheAnswerIsANewTask() throws Exception {
        says("Hello");
        answered("outcome", "answered");

        says("Still there?");

        assertThat(page("/tasks/" + reply().taskId())).contains("Still there?").doesNotContain("<p>Hello</p>");
    }

    @Test
    void aPromiseGoesIntoTheBooks() throws Exception {
        says("Will pay Friday");

        answered("outcome", "promise", "promiseDate", "2026-11-20", "promiseAmount", "9,984.00");

        assertThat(promises.of(account)).extracting(Promise::amount).containsExactly(Money.of("9984.00", "EUR"));
        assertThat(page("/customers/" + account.customerId())).contains("Promised");
    }

    @Test
    void aDisputeGoesIntoTheBooks() throws Exception {
        says("The goods were damaged");

        answered("outcome", "dispute", "disputeReason", "DAMAGED");

        assertThat(page("/disputes")).contains("Kowalczyk Logistik GmbH");
    }

    @Test
    void whoHasNoCaseIsAnsweredToo() throws Exception {
        var quiet = receivables.customer("20", "Quiet Ltd");
        receivables.invoice(quiet, "20-1", -12, "100.00");
        customers.changeContact(
                customers.contacts(quiet.customerId()).get(0).id(),
                io.dunwell.customers.NewContact.billing("Ann", "ann@example.com")
                        .withPhone("+48225550199"));

        texts.text("SM-quiet", "+48225550199", "The amount is wrong, I will pay 50 on Friday");
        cases.workReviewQueue(TODAY, looked -> {});
        account = quiet;
        assertThat(answered("outcome", "promise", "promiseDate", "2026-11-20", "promiseAmount", "50.00")
                        .getStatus())
                .isEqualTo(302);

        assertThat(promises.of(quiet)).hasSize(1);
        assertThat(cases.prove(TODAY).findings()).isEmpty();
    }

    @Test
    void everybodyWithTheNumberIsAnswered() throws Exception {
        var other = receivables.customerToCall("30", "Other GmbH");

        says("Hello");

        assertThat(tasks())
                .filteredOn(item -> item.formKey().equals("answer-customer"))
                .extracting(WorkItem::customerId)
                .containsExactlyInAnyOrder(account.customerId(), other.customerId());
    }

    @Test
    void knownWordsNeedNobody() throws Exception {
        says("STOP");
        says("HELP");
        says("START");

        assertThat(tasks()).noneMatch(item -> item.formKey().equals("answer-customer"));
        assertThat(page("/customers/" + account.customerId()))
                .contains("The customer ended text messages", "The customer wants text messages again");
    }

    @Test
    void aRefusalInOwnWordsIsObeyedAndConfirmedByAPerson() throws Exception {
        says("Please stop texting me");

        assertThat(consents.isStopped(NUMBER)).isTrue();
        assertThat(page("/tasks/" + reply().taskId()))
                .contains("This was taken as a refusal: no text message goes to this number any more.");
        assertThat(answered("outcome", "no-texts").getStatus()).isEqualTo(302);
        assertThat(customers.get(account.customerId()).stop()).isNull();
    }

    @Test
    void whoWantsNoContactHearsNothingAtAllUntilAPersonDecides() throws Exception {
        says("Leave me alone");
        receivables.through(LocalDate.of(2026, 11, 20));
        remind("one");

        receivables.through(LocalDate.of(2026, 11, 24));
        assertThat(message().state()).isEqualTo(MessageState.READY);
        assertThat(message().reason()).isEqualTo("The customer wants no contact at all; a person must confirm it.");
        answeredAs(user("pia").roles("SUPERVISOR", "COLLECTOR"), "outcome", "no-contact");

        var stop = customers.get(account.customerId()).stop();
        assertThat(stop).isNotNull();
        assertThat(stop.reason()).isEqualTo(StopReason.CEASE);
    }

    @Test
    void wrongNumberGetsNoMoreTextsForThisCustomer() throws Exception {
        var contact = customers.contacts(account.customerId()).get(0);
        customers.agreeToSms(contact.id(), TODAY, "order form");
        says("Wrong number");

        answered("outcome", "wrong-number");

        assertThat(customers.contact(contact.id()).smsConsentOn()).isNull();
        assertThat(consents.isStopped(NUMBER)).isFalse();
    }

    @Test
    void passedOnItWaitsForTheSupervisorAndThePauseStays() throws Exception {
        says("I want to speak to your boss");
        remind("one");

        answered("outcome", "ask-supervisor");

        messaging.dispatchDue(clock.instant());
        assertThat(message().state()).isEqualTo(MessageState.READY);
        assertThat(tasks()).extracting(WorkItem::title).contains("See that the customer is answered");
    }

    private void says(String words) throws Exception {
        texts.text("SM" + ++told, NUMBER, words);
        cases.workReviewQueue(TODAY, looked -> {});
    }

    private void remind(String key) {
        queue(key, "first-reminder", MessagePurpose.DUNNING);
    }

    private void queue(String key, String template, MessagePurpose purpose) {
        messaging.queue(new MessageOrder(
                key, account, null, template, purpose, Channel.EMAIL, TODAY.plusDays(20), TODAY, clock.instant()));
    }

    private MessageRow message() {
        return messaging.history(account.customerId()).stream()
                .filter(row -> row.template().equals("first-reminder")
                        || row.template().equals("payment-received"))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItem> tasks() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50)
                .items();
    }

    private WorkItem reply() {
        return tasks().stream()
                .filter(item -> item.formKey().startsWith("answer-"))
                .filter(item -> item.customerId() == account.customerId())
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse answered(String... fields) throws Exception {
        return answer(reply(), seen(page("/tasks/" + reply().taskId())), fields);
    }

    private void answeredAs(RequestPostProcessor who, String... fields) throws Exception {
        var task = reply();
        assertThat(answer(who, task, seen(page("/tasks/" + task.taskId())), fields)
                        .getStatus())
                .isEqualTo(302);
    }

    private MockHttpServletResponse answer(WorkItem task, String seen, String... fields) throws Exception {
        return answer(LENA, task, seen, fields);
    }

    private MockHttpServletResponse answer(RequestPostProcessor who, WorkItem task, String seen, String... fields)
            throws Exception {
        var request = post("/tasks/" + task.taskId()).with(csrf()).with(who).param("seen", seen);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String seen(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([\\d-]+)\".*", "$1");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(LENA)).andReturn().getResponse().getContentAsString();
    }
}
