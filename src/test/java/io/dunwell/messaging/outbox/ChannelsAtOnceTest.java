package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.DispatchReport;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class ChannelsAtOnceTest {

    private static final Outcome SILENCE = Outcome.unanswered("No answer came in time.");

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private Dispatchers dispatchers;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void textsThatHangHoldUpNoEmail() throws Exception {
        queueTexts(5);
        queueMails(45);
        var providerWakes = new CountDownLatch(1);
        var mailed = new CountDownLatch(45);
        var sms = new RecordingGateway(Channel.SMS, message -> {
            awaited(providerWakes);
            return Outcome.sent("SM" + message.messageId());
        });
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            mailed.countDown();
            return Outcome.sent("id");
        });

        var run = CompletableFuture.supplyAsync(() -> dispatchers.to(sms, mail).dispatch(TEN, DispatchProgress.NONE));
        var allMailed = mailed.await(20, TimeUnit.SECONDS);
        var textsBegun = sms.received().size();
        providerWakes.countDown();

        assertThat(allMailed).isTrue();
        assertThat(textsBegun).isEqualTo(2);
        assertThat(run.get(20, TimeUnit.SECONDS).sent()).isEqualTo(50);
        assertThat(sms.received()).extracting(Outgoing::messageId).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void asManyLeaveAtOnceAsMayAndNoMore() {
        var accounts = queueMails(12);
        var together = new CyclicBarrier(4);
        var present = new AtomicInteger();
        var most = new AtomicInteger();
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            met(together);
            present.decrementAndGet();
            return Outcome.sent("id");
        });

        var report = dispatchers.to(4, mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.sent()).isEqualTo(12);
        assertThat(most).hasValue(4);
        assertThat(accounts).allMatch(account -> state(account) == MessageState.SENT);
    }

    @Test
    void twoNodesWithSeveralAtOnceSendEachMessageOnce() {
        var accounts = queueMails(60);
        var mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id-" + message.messageId()));

        var nodes = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> dispatchers.to(3, mail).dispatch(TEN, DispatchProgress.NONE)))
                .toList();
        var sent = nodes.stream()
                .map(CompletableFuture::join)
                .mapToInt(DispatchReport::sent)
                .sum();

        assertThat(sent).isEqualTo(60);
        assertThat(mail.received()).extracting(Outgoing::messageId).hasSize(60).doesNotHaveDuplicates();
        assertThat(accounts).allMatch(account -> state(account) == MessageState.SENT);
    }

    @Test
    void twoNodesThatSendSeveralAtOnceKeepToOnePace() {
        queueMails(40);
        var mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id-" + message.messageId()));
        var nodes = List.of(dispatchers.paced(12, 4, mail), dispatchers.paced(12, 4, mail));
        var gone = new ArrayList<Integer>();

        for (int minute = 0; minute < 4; minute++) {
            var now = TEN.plus(Duration.ofMinutes(minute));
            nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> node.dispatch(now, DispatchProgress.NONE)))
                    .toList()
                    .forEach(CompletableFuture::join);
            gone.add(mail.received().size());
        }

        assertThat(gone).containsExactly(12, 24, 36, 40);
        assertThat(mail.received()).extracting(Outgoing::messageId).doesNotHaveDuplicates();
    }

    @Test
    void channelThatDoesNotAnswerRestsAfterThreeAndIsThenAskedOnceARun() {
        var accounts = queueMails(30);
        var mail = new RecordingGateway(Channel.EMAIL, message -> SILENCE);
        var dispatcher = dispatchers.to(mail);

        var first = dispatcher.dispatch(TEN, DispatchProgress.NONE);
        var second = dispatcher.dispatch(TEN.plus(Duration.ofHours(2)), DispatchProgress.NONE);

        assertThat(first.unknown()).isEqualTo(3);
        assertThat(first.deferred()).isEqualTo(27);
        assertThat(second.unknown()).isEqualTo(1);
        assertThat(mail.received()).hasSize(4);
        assertThat(accounts)
                .filteredOn(account -> state(account) == MessageState.READY)
                .hasSize(26);
    }

    @Test
    void channelThatAnswersAgainGoesOn() {
        queueMails(10);
        var asked = new AtomicInteger();
        var mail = new RecordingGateway(
                Channel.EMAIL, message -> asked.incrementAndGet() % 3 == 0 ? Outcome.sent("id") : SILENCE);

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.unknown()).isEqualTo(7);
        assertThat(report.sent()).isEqualTo(3);
    }

    @Test
    void manyUnknownOutcomesInARowLetTheChannelRestToo() {
        queueMails(30);
        var mail = new RecordingGateway(
                Channel.EMAIL, message -> Outcome.failed(Kind.UNKNOWN, "500", "The provider did not say."));

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.unknown()).isEqualTo(10);
        assertThat(report.deferred()).isEqualTo(20);
    }

    @Test
    void courierThatDiesLeavesAnUnknownOutcomeAndTheOthersGoOn() {
        var accounts = queueMails(5);
        var asked = new AtomicInteger();
        var mail = new RecordingGateway(Channel.EMAIL, message -> {
            if (asked.incrementAndGet() == 2) {
                throw new StackOverflowError("this error belongs to a test");
            }
            return Outcome.sent("id");
        });
        var dispatcher = dispatchers.to(mail);

        var report = dispatcher.dispatch(TEN, DispatchProgress.NONE);
        dispatcher.dispatch(TEN.plus(Duration.ofMinutes(11)), DispatchProgress.NONE);

        assertThat(report.sent()).isEqualTo(4);
        assertThat(mail.received()).hasSize(5);
        assertThat(accounts)
                .filteredOn(account -> state(account) == MessageState.UNKNOWN)
                .hasSize(1);
    }

    private List<AccountId> queueMails(int count) {
        var accounts = fixtures.manyOverdue(count);
        messaging.queueAll(accounts.stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        return accounts;
    }

    private void queueTexts(int count) {
        messaging.queueAll(IntStream.range(0, count)
                .mapToObj(i -> fixtures.business("text" + i, contact -> contact.withPhone("+46701234" + (100 + i))
                        .agreedToSms(TODAY, "order form")))
                .map(account -> fixtures.owes(account, "1200.00", "2026-02-04"))
                .map(account -> order(account, "first-reminder", Channel.SMS))
                .toList());
    }

    private MessageState state(AccountId account) {
        return messaging.history(account.customerId()).get(0).state();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void met(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
