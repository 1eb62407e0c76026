package io.dunwell.cases.repairs;

import static io.dunwell.cases.Receivables.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Receivables;
import io.dunwell.customers.Address;
import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.outbox.DeliveryReports;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What becomes of a detail by which a customer is not reached. The day is Wednesday, 18 November 2026. */
@DunwellTest
class WrongDetailsTest {

    private static final RequestPostProcessor LENA = user("lena").roles("COLLECTOR");
    private static final RequestPostProcessor PIA = user("pia").roles("SUPERVISOR", "COLLECTOR");

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
    DeliveryReports reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CompanyClock clock;

    @Autowired
    BusinessCalendar calendar;

    AccountId account;

    @BeforeEach
    void someoneWithACase() {
        receivables.found();
        account = receivables.customerToCall("10-448210", "Kowalczyk Logistik GmbH");
    }

    @Test
    void anEmailThatCameBackOpensATaskThatTellsWhatWasTried() throws Exception {
        var message = remind();

        reported(message);

        assertThat(fix().candidateRole()).isEqualTo("COLLECTOR");
        assertThat(fix().dueOn()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(page("/tasks/" + fix().taskId()))
                .contains("Email address", "Piotr Zieliński", "piotr@example.com")
                .contains("There is no such mailbox.", "/messages/" + message)
                .contains("Messages go another way meanwhile, and the case goes on.");
        assertThat(page("/customers/" + account.customerId()))
                .contains("The email address of Piotr Zieliński is wrong", "Mail came back")
                .contains("An email came back, Piotr Zieliński");
    }

    @Test
    void oneDetailIsOneTaskHoweverOftenItFails() throws Exception {
        var first = remind();
        var second = remind();

        reported(first);
        reported(second);

        assertThat(fixes()).hasSize(1);
        assertThat(page("/tasks/" + fix().taskId()))
                .contains("href=\"/messages/%d\"".formatted(first), "href=\"/messages/%d\"".formatted(second));
    }

    @Test
    void whatCameBackFromAnAddressThatIsChangedAlreadySaysNothing() {
        var message = remind();
        change(NewContact.like(piotr()).withEmail("new@example.com"));

        reported(message);

        assertThat(fixes()).isEmpty();
        assertThat(piotr().emailBouncedOn()).isNull();
    }

    @Test
    void theRightAddressIsEnteredAndWhatIsWrongAgainIsANewTask() throws Exception {
        reported(remind());

        assertThat(answer("outcome", "new-detail", "newDetail", "piotr").getContentAsString())
                .contains("“piotr” is not an e-mail address");
        assertThat(answer("outcome", "new-detail", "newDetail", "piotr@example.com")
                        .getContentAsString())
                .contains("This is the email address that does not reach them");
        assertThat(answer("outcome", "new-detail", "newDetail", "p.z@example.com", "note", "their website")
                        .getStatus())
                .isEqualTo(302);

        assertThat(piotr().email()).isEqualTo("p.z@example.com");
        assertThat(piotr().canBeMailed()).isTrue();
        assertThat(fixes()).isEmpty();
        assertThat(page("/customers/" + account.customerId()))
                .contains("The email address was seen to", "New detail, their website", "Contact details changed")
                .doesNotContain("The email address of Piotr Zieliński is wrong");
        reported(remind());
        assertThat(fixes()).hasSize(1);
    }

    @Test
    void whatDidNotArriveGoesOnceMoreWhenItIsStillDue() throws Exception {
        nothingElseWorks();
        reported(remind());
        assertThat(messages()).hasSize(1);

        answer("outcome", "new-detail", "newDetail", "p.z@example.com");
        messaging.dispatchDue(clock.instant());
        look();

        assertThat(messages())
                .extracting(MessageRow::state)
                .containsExactly(MessageState.SENT, MessageState.UNDELIVERED);
        assertThat(messaging.get(messages().get(0).id()).toAddress()).isEqualTo("p.z@example.com");
        assertThat(messages().get(0).payBy()).isEqualTo(messages().get(1).payBy());
    }

    @Test
    void whatIsPastItsDayOfPaymentDoesNotGoAgain() throws Exception {
        nothingElseWorks();
        reported(remind());
        receivables.through(TODAY.plusDays(21));

        answer("outcome", "new-detail", "newDetail", "p.z@example.com");
        messaging.dispatchDue(clock.instant());

        assertThat(messages())
                .filteredOn(row -> row.state() == MessageState.SENT)
                .isEmpty();
    }

    @Test
    void theNextRoleHearsMeanwhile() {
        customers.addContact(
                account.customerId(),
                NewContact.billing("Olga", "olga@example.com").withRole(ContactRole.OTHER));
        customers.addContact(
                account.customerId(),
                NewContact.billing("Ewa", "ewa@example.com").withRole(ContactRole.ESCALATION));
        customers.addContact(
                account.customerId(),
                NewContact.billing("Adam", "adam@example.com").withRole(ContactRole.DECISION_MAKER));

        reported(remind());
        messaging.dispatchDue(clock.instant());

        assertThat(messaging.get(messages().get(0).id()).toAddress()).isEqualTo("adam@example.com");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void anotherContactBecomesTheOneForTheBills() throws Exception {
        var adam = customers.addContact(
                account.customerId(),
                NewContact.billing("Adam", "adam@example.com").withRole(ContactRole.OTHER));
        reported(remind());
        assertThat(page("/tasks/" + fix().taskId())).contains("Other contacts", "adam@example.com");

        assertThat(answer("outcome", "other-contact").getContentAsString())
                .contains("Choose the contact who is the right one.");
        answer("outcome", "other-contact", "otherContact", "" + adam.id());

        assertThat(customers.rightPartyContact(account.customerId()))
                .hasValueSatisfying(contact -> assertThat(contact.name()).isEqualTo("Adam"));
        assertThat(piotr().role()).isEqualTo(ContactRole.OTHER);
        assertThat(fixes()).isEmpty();
    }

    @Test
    void whatWasRightAfterAllIsUsedAgain() throws Exception {
        reported(remind());

        answer("outcome", "right-after-all", "note", "their server was moved");

        assertThat(piotr().canBeMailed()).isTrue();
        assertThat(fixes()).isEmpty();
    }

    @Test
    void withNothingBetterLettersGo() throws Exception {
        reported(remind());

        answer("outcome", "nothing-better");

        assertThat(fixes()).isEmpty();
        assertThat(piotr().canBeMailed()).isFalse();
        assertThat(customers.get(account.customerId()).stop()).isNull();
    }

    @Test
    void whomNothingReachesIsHandledByHandUntilADetailIsMended() throws Exception {
        nothingElseWorks();
        reported(remind());

        answer("outcome", "nothing-better");
        look();
        assertThat(tasks()).extracting(WorkItem::title).contains("Handle by hand");
        change(NewContact.like(piotr()).withEmail("p.z@example.com"));

        assertThat(customers.get(account.customerId()).stop()).isNull();
    }

    @Test
    void changedOnTheCustomersPageTheTaskEndsByItself() throws Exception {
        reported(remind());

        change(NewContact.like(piotr()).withEmail("p.z@example.com"));
        look();

        assertThat(fixes()).isEmpty();
        assertThat(page("/customers/" + account.customerId())).contains("Contact details changed", "email");
    }

    @Test
    void whoeverIsNoLongerAContactNeedsNoMending() {
        reported(remind());

        customers.retireContact(piotr().id());
        look();

        assertThat(fixes()).isEmpty();
    }

    @Test
    void aSupervisorIsAskedAfterThreeBusinessDays() {
        reported(remind());

        receivables.through(TODAY.plusDays(6));

        assertThat(fix().title()).isEqualTo("See that the contact details are fixed");
        assertThat(fix().candidateRole()).isEqualTo("SUPERVISOR");
    }

    @Test
    void aLetterThatCameBackIsNotedOnItsPage() throws Exception {
        var letter = letter();
        assertThat(page("/messages/letters")).contains("On their way", "It came back");

        assertThat(sent(LENA, "/messages/letters/" + letter + "/back", "day", "2026-11-19")
                        .getRedirectedUrl())
                .isEqualTo("/messages/" + letter);
        assertThat(customers.get(account.customerId()).addressWrongOn()).isNull();
        sent(LENA, "/messages/letters/" + letter + "/back", "day", "2026-11-18");
        look();

        assertThat(messaging.get(letter).row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(customers.get(account.customerId()).canBeWritten()).isFalse();
        assertThat(page("/tasks/" + fix().taskId()))
                .contains("Postal address", "Prosta 51, 00-838, Warsaw, PL", "The post brought the letter back.");
    }

    @Test
    void theRightAddressIsEnteredAndLettersGoThere() throws Exception {
        sent(LENA, "/messages/letters/" + letter() + "/back", "day", "2026-11-18");
        look();

        assertThat(answer("outcome", "new-detail", "newDetail", "x@example.com").getContentAsString())
                .contains("It is the postal address that is wrong");
        assertThat(answer("outcome", "new-address", "street", "Nowa 1", "city", "Warsaw")
                        .getContentAsString())
                .contains("Enter the postal code.");
        answer("outcome", "new-address", "street", "Nowa 1", "postalCode", "00-001", "city", "Warsaw");

        var customer = customers.get(account.customerId());
        assertThat(customer.address().street()).isEqualTo("Nowa 1");
        assertThat(customer.canBeWritten()).isTrue();
        assertThat(page("/customers/" + account.customerId())).contains("Postal address changed");
    }

    @Test
    void aCallThatReachedSomebodyElseAsksForTheNumber() throws Exception {
        var call = "/customers/%d/calls/new".formatted(account.customerId());

        sent(
                LENA,
                call,
                "currency",
                "EUR",
                "direction",
                "OUT",
                "contact",
                "" + piotr().id(),
                "outcome",
                "WRONG_NUMBER");
        look();

        assertThat(piotr().phoneWrongOn()).isEqualTo(TODAY);
        assertThat(page("/tasks/" + fix().taskId()))
                .contains("Telephone number", "A call reached somebody else, or nobody by that name.");
        answer("outcome", "new-detail", "newDetail", "22 555 01 99");
        assertThat(piotr().phone()).isEqualTo("+48225550199");
        assertThat(piotr().phoneWrongOn()).isNull();
    }

    @Test
    void theCallTaskSaysWhenTheNumberIsWrong() throws Exception {
        var call = tasks().stream()
                .filter(item -> item.formKey().equals("call-customer"))
                .findFirst()
                .orElseThrow();

        sent(LENA, "/tasks/" + call.taskId(), "rightParty", "wrong", "outcome", "no-answer");
        look();

        assertThat(piotr().phoneWrongOn()).isEqualTo(TODAY);
        assertThat(fixes()).hasSize(1);
    }

    @Test
    void aReplyFromSomebodyElseAsksForTheNumber() throws Exception {
        new ReceivedTexts(mvc).text("SM1", "+48225550147", "Wrong number");
        look();
        var reply = tasks().stream()
                .filter(item -> item.formKey().equals("answer-customer"))
                .findFirst()
                .orElseThrow();
        var seen = page("/tasks/" + reply.taskId()).replaceAll("(?s).*name=\"seen\" value=\"([\\d-]+)\".*", "$1");

        sent(LENA, "/tasks/" + reply.taskId(), "seen", seen, "outcome", "wrong-number");
        look();

        assertThat(piotr().phoneWrongOn()).isEqualTo(TODAY);
        assertThat(fixes()).hasSize(1);
    }

    @Test
    void detailsAreConfirmedAtAConversationAndItIsShownByWhomAndWhen() throws Exception {
        var call = "/customers/%d/calls/new".formatted(account.customerId());
        assertThat(page("/customers/" + account.customerId())).contains("never confirmed");
        assertThat(page("/customers?unconfirmed=90")).contains("Kowalczyk Logistik GmbH");

        sent(
                LENA,
                call,
                "currency",
                "EUR",
                "direction",
                "OUT",
                "contact",
                "" + piotr().id(),
                "outcome",
                "SPOKE",
                "detailsVerified",
                "true");
        receivables.through(TODAY.plusDays(12));

        assertThat(page("/customers/" + account.customerId())).contains("confirmed 12 days ago by lena");
        assertThat(page("/customers?unconfirmed=90"))
                .contains("Everybody was asked")
                .doesNotContain("Kowalczyk");
        receivables.through(TODAY.plusDays(32));
        assertThat(page("/customers?unconfirmed=30")).contains("Kowalczyk Logistik GmbH");
    }

    /** No letter can be sent either. */
    private void nothingElseWorks() {
        customers.move(account.customerId(), new Address(null, null, "Warsaw", null, "PL"));
    }

    private long letter() {
        queue("letter", Channel.LETTER);
        messaging.dispatchDue(clock.instant());
        var letter = messages().get(0).id();
        messaging.markPosted(List.of(letter), clock.instant());
        return letter;
    }

    private long remind() {
        queue("reminder-" + messages().size(), Channel.EMAIL);
        messaging.dispatchDue(clock.instant());
        return messages().get(0).id();
    }

    private void queue(String key, Channel channel) {
        messaging.queue(new MessageOrder(
                key,
                account,
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                channel,
                TODAY.plusDays(20),
                TODAY,
                clock.instant()));
    }

    /** The mail server tells that nobody is there. */
    private void reported(long message) {
        var reference = jdbc.sql("select reference from message_attempt where message_id = ?")
                .param(message)
                .query(String.class)
                .single();
        var failure = Outcome.failed(Outcome.Kind.BAD_ADDRESS, "5.1.1", "There is no such mailbox.");
        reports.take(
                new DeliveryReport(reference, "id-" + reference, "failed", MessageState.UNDELIVERED, failure),
                clock.instant());
        look();
    }

    private void change(NewContact contact) {
        customers.changeContact(piotr().id(), contact);
    }

    private void look() {
        var report = cases.workReviewQueue(calendar.today(), looked -> {});
        assertThat(report.failures()).isEmpty();
    }

    private Contact piotr() {
        return customers.contacts(account.customerId()).stream()
                .filter(contact -> contact.name().startsWith("Piotr"))
                .findFirst()
                .orElseThrow();
    }

    private List<MessageRow> messages() {
        return messaging.history(account.customerId()).stream()
                .filter(row -> row.template().equals("first-reminder"))
                .toList();
    }

    private List<WorkItem> tasks() {
        return worklist.page(WorklistFilter.all(Set.of("COLLECTOR", "SUPERVISOR")), 0, 50)
                .items();
    }

    private List<WorkItem> fixes() {
        return tasks().stream()
                .filter(item -> item.formKey().equals("fix-contact"))
                .toList();
    }

    private WorkItem fix() {
        return fixes().get(0);
    }

    private MockHttpServletResponse answer(String... fields) throws Exception {
        return sent(PIA, "/tasks/" + fix().taskId(), fields);
    }

    private MockHttpServletResponse sent(RequestPostProcessor who, String path, String... fields) throws Exception {
        var request = post(path).with(csrf()).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        look();
        return response;
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(PIA)).andReturn().getResponse().getContentAsString();
    }
}
