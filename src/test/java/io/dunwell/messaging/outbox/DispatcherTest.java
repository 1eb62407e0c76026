package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static io.dunwell.messaging.MessagingFixtures.street;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class DispatcherTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Customers customers;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Claiming claiming;

    @Autowired
    private AttemptResults results;

    @Autowired
    private Dispatchers dispatchers;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        var accounts = fixtures.manyOverdue(120);
        messaging.queueAll(accounts.stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        var mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id-" + message.messageId()));
        var nodes = IntStream.range(0, 3).mapToObj(i -> dispatchers.to(mail)).toList();

        var reports = atOnce(nodes.stream()
                .<Callable<DispatchReport>>map(node -> () -> node.dispatch(TEN, DispatchProgress.NONE))
                .toList());

        assertThat(mail.received()).extracting(Outgoing::messageId).hasSize(120).doesNotHaveDuplicates();
        assertThat(reports.stream().mapToInt(DispatchReport::sent).sum()).isEqualTo(120);
        assertThat(only(accounts.get(0)).attempts()).hasSize(1);
    }

    @Test
    void aClaimWhoseHolderDiedBecomesUnknownAndIsNeverSentAgain() {
        var account = queued("first-reminder");
        claiming.take(TEN, 10, Map.of(), EnumSet.noneOf(Channel.class));

        assertThat(messaging.dispatchDue(TEN.plus(Duration.ofMinutes(9))).total())
                .isZero();
        var report = messaging.dispatchDue(TEN.plus(Duration.ofMinutes(11)));
        messaging.dispatchDue(TEN.plus(Duration.ofMinutes(12)));

        assertThat(report.unknown()).isEqualTo(1);
        var message = only(account);
        assertThat(message.row().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message.row().reason()).isEqualTo("Whoever was sending it stopped before the outcome was known.");
        assertThat(message.body()).contains("Dear Maria Berg");
        assertThat(message.attempts()).extracting(MessageView.Attempt::outcome).containsExactly("UNKNOWN");
    }

    @Test
    void theAttemptIsOnRecordBeforeAByteLeaves() {
        var account = queued("first-reminder");
        var seen = new ArrayList<MessageState>();
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            seen.add(only(account).row().state());
            assertThat(only(account).attempts()).hasSize(1);
            return Outcome.sent("id");
        });

        dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(seen).containsExactly(MessageState.CLAIMED);
    }

    @Test
    void anOutcomeThatComesAfterTheClaimRanOutStillCounts() {
        var account = queued("first-reminder");
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            results.expireClaims(TEN.plus(Duration.ofMinutes(11)));
            return Outcome.sent("id");
        });

        dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(only(account).row().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void anUnknownOutcomeIsNotTriedAgain() {
        var account = queued("first-reminder");
        var mail = answering(Outcome.failed(Kind.UNKNOWN, "500", "The SMS provider did not say whether it sent it."));
        var dispatcher = dispatchers.to(mail);

        var report = dispatcher.dispatch(TEN, DispatchProgress.NONE);
        dispatcher.dispatch(TEN.plus(Duration.ofHours(2)), DispatchProgress.NONE);

        assertThat(mail.received()).hasSize(1);
        assertThat(only(account).row().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(report.failures())
                .containsExactly("Message %d to customer %d: The SMS provider did not say whether it sent it."
                        .formatted(only(account).row().id(), account.customerId()));
    }

    @Test
    void anErrorOfOursWhileSendingIsUnknownToo() {
        var account = queued("first-reminder");
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            throw new IllegalStateException("bug");
        });

        dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(only(account).row().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void aBusyProviderIsTriedAgainLaterWithTodaysFacts() {
        var account = queued("first-reminder");
        var answers = new ArrayList<>(List.of(
                Outcome.failed(Kind.RETRY, "450", "The mail server refused the message (answer 450)."),
                Outcome.sent("id")));
        var mail = new RecordingGateway(Channel.EMAIL, message -> answers.remove(0));
        var dispatcher = dispatchers.to(mail);

        var report = dispatcher.dispatch(TEN, DispatchProgress.NONE);
        var waiting = only(account);
        fixtures.pays(account, "200.00");
        dispatcher.dispatch(TEN.plus(Duration.ofMinutes(2)), DispatchProgress.NONE);

        assertThat(report.deferred()).isEqualTo(1);
        assertThat(waiting.row().state()).isEqualTo(MessageState.READY);
        assertThat(waiting.row().dueAt()).isEqualTo(TEN.plus(Duration.ofMinutes(2)));
        assertThat(only(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(only(account).body()).contains("€1,000.00");
        assertThat(only(account).attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("NOT_SENT", "SENT");
    }

    @Test
    void aChannelThatIsDownIsAskedOnceAndItsMessagesWait() {
        var accounts = fixtures.manyOverdue(30);
        messaging.queueAll(accounts.stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        var mail = answering(Outcome.failed(Kind.DOWN, null, "The mail server could not be reached."));

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(mail.received()).hasSize(1);
        assertThat(report.deferred()).isEqualTo(30);
        assertThat(messaging.history(accounts.get(0).customerId())).allMatch(row -> row.state() == MessageState.READY);
    }

    @Test
    void whoOptedOutOfTextsIsWrittenToOtherwiseAndNeverTextedAgain() {
        var account = reachableBySms();
        messaging.queue(order(account, "first-reminder", Channel.SMS));
        var sms = new RecordingGateway(
                Channel.SMS,
                message -> Outcome.failed(Kind.OPTED_OUT, "21610", "The number has opted out of text messages."));

        var report = dispatchers.to(sms).dispatch(TEN, DispatchProgress.NONE);

        assertThat(sms.received()).hasSize(1);
        assertThat(report.sent()).isEqualTo(1);
        assertThat(only(account).row().channel()).isEqualTo(Channel.EMAIL);
        assertThat(customers
                        .rightPartyContact(account.customerId())
                        .orElseThrow()
                        .smsConsentOn())
                .isNull();
        assertThat(only(account).attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("REJECTED", "SENT");
    }

    @Test
    void aRefusalWithNoOtherWayIsFinal() {
        var account = queued("first-reminder");
        var mail =
                answering(Outcome.failed(Kind.BAD_ADDRESS, "550", "The mail server refused the address (answer 550)."));

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(only(account).row().state()).isEqualTo(MessageState.REJECTED);
        assertThat(only(account).row().reason()).isEqualTo("The mail server refused the address (answer 550).");
        assertThat(customers
                        .rightPartyContact(account.customerId())
                        .orElseThrow()
                        .emailBouncedOn())
                .isEqualTo(TODAY);
    }

    @Test
    void aTextMessageIsDroppedByTheProviderBeforeTheNight() {
        var account = reachableBySms();
        messaging.queue(order(account, "first-reminder", Channel.SMS));
        var sms = new RecordingGateway(Channel.SMS, message -> Outcome.sent("SM1"));

        dispatchers.to(sms).dispatch(MessagingFixtures.at(TODAY, "17:30"), DispatchProgress.NONE);

        assertThat(sms.received()).extracting(Outgoing::validity).containsExactly(Duration.ofMinutes(149));
    }

    @Test
    void aTextMessageThatWouldArriveTooLateWaits() {
        var account = reachableBySms();
        messaging.queue(order(account, "first-reminder", Channel.SMS));
        var sms = new RecordingGateway(Channel.SMS, message -> Outcome.sent("SM1"));

        dispatchers.to(sms).dispatch(MessagingFixtures.at(TODAY, "19:57"), DispatchProgress.NONE);

        assertThat(sms.received()).isEmpty();
        assertThat(only(account).row().dueAt()).isEqualTo(MessagingFixtures.at(TODAY.plusDays(1), "09:00"));
    }

    @Test
    void progressIsToldAfterEachBatch() {
        messaging.queueAll(fixtures.manyOverdue(45).stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        var told = new ArrayList<Integer>();

        dispatchers.to(answering(Outcome.sent("id"))).dispatch(TEN, told::add);

        assertThat(told).containsExactly(20, 40, 45);
    }

    private AccountId queued(String template) {
        var account = fixtures.overdue("alder");
        messaging.queue(order(account, template));
        return account;
    }

    private AccountId reachableBySms() {
        var contact = NewContact.billing("Maria Berg", "m@kunde.example")
                .withPhone("+46701234567")
                .agreedToSms(TODAY, "order form");
        return fixtures.owes(
                fixtures.customer(customer -> customer.withContacts(contact).withAddress(street()), "alder"),
                "1200.00",
                "2026-02-04");
    }

    private static RecordingGateway answering(Outcome outcome) {
        return new RecordingGateway(Channel.EMAIL, message -> outcome);
    }

    private MessageView only(AccountId account) {
        var history = messaging.history(account.customerId());
        assertThat(history).hasSize(1);
        return messaging.get(history.get(0).id());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var running = work.stream()
                    .map(each -> pool.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
