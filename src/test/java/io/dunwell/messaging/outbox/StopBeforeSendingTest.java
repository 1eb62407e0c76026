package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.inbound.InboundText;
import io.dunwell.messaging.inbound.InboundTexts;
import io.dunwell.messaging.unsubscribe.Unsubscribing;
import io.dunwell.testing.DunwellTest;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A STOP, or a click that ends emails, and a dispatcher meet at the same moment: once it has committed, nothing is
 * claimed for that number or address. More races with {@code -Ddunwell.test.races=20000}.
 */
@DunwellTest
class StopBeforeSendingTest {

    private static final int RACES = Integer.getInteger("dunwell.test.races", 200);

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Customers customers;

    @Autowired
    private InboundTexts inbound;

    @Autowired
    private Unsubscribing unsubscribing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Claiming claiming;

    @Autowired
    private CommitWatch watch;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
    }

    @Test
    void claimAfterAStopSendsNoText() {
        var account = readerOf(0);
        inbound.take(stop(0), TEN);

        var claimed = claiming.take(TEN, 20, Map.of(), Set.of());

        assertThat(account).isNotNull();
        assertThat(claimed.going()).extracting(Decision.Go::channel).containsExactly(Channel.EMAIL);
    }

    @Test
    void noTextIsClaimedOnceAStopHasCommitted() throws Exception {
        noneIsClaimedAfter(Channel.SMS, race -> {
            readerOf(race);
            return () -> inbound.take(stop(race), TEN);
        });
    }

    @Test
    void noEmailIsClaimedOnceAClickHasCommitted() throws Exception {
        noneIsClaimedAfter(Channel.EMAIL, race -> {
            var reference = mailReaderOf(race);
            return () -> unsubscribing.stop(reference);
        });
    }

    /** @param readers makes somebody with a message that is due, and says how they stop it */
    private void noneIsClaimedAfter(Channel channel, IntFunction<Runnable> readers) throws Exception {
        var random = new Random(20260303);
        int stoppedInTime = 0;
        int sentBefore = 0;
        try (var both = new Pair()) {
            for (int race = 1; race <= RACES; race++) {
                var stop = readers.apply(race);
                var outcome = both.race(channel, stop, random.nextInt(4_000), random.nextInt(4_000));
                if (outcome.goes()) {
                    sentBefore++;
                    assertThat(outcome.stopCommittedAt())
                            .as("race %d: it was claimed after the stop had committed", race)
                            .isGreaterThan(outcome.claimCommitsAt());
                } else {
                    stoppedInTime++;
                }
            }
        }
        assertThat(stoppedInTime).as("races the stop won").isPositive();
        assertThat(sentBefore).as("races the dispatcher won").isPositive();
    }

    private record Outcome(boolean goes, long claimCommitsAt, long stopCommittedAt) {}

    /** Two threads that begin together. */
    private final class Pair implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        Outcome race(Channel channel, Runnable stopping, int stopAfterMicros, int claimAfterMicros) throws Exception {
            var start = new CyclicBarrier(2);
            var stop = threads.submit(() -> {
                start.await();
                TimeUnit.MICROSECONDS.sleep(stopAfterMicros);
                stopping.run();
                return System.nanoTime();
            });
            var claim = threads.submit(() -> {
                start.await();
                TimeUnit.MICROSECONDS.sleep(claimAfterMicros);
                var going = claiming.take(TEN, 20, Map.of(), Set.of()).going();
                return Map.entry(going.stream().anyMatch(go -> go.channel() == channel), watch.lastCommitBegan());
            });
            return new Outcome(claim.get().getKey(), claim.get().getValue(), stop.get());
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    /** Returns what the link in their mail carries. */
    private String mailReaderOf(int race) {
        var address = "racer%d@kunde.example".formatted(race);
        var account = fixtures.overdue("racer" + race);
        queue(race, account, Channel.EMAIL);
        var reference = "%040d".formatted(race);
        jdbc.sql(
                        "insert into unsubscribe_link (reference, customer_id, address, made_at) values (?, ?, ?, '2026-03-02')")
                .params(reference, account.customerId(), address)
                .update();
        return reference;
    }

    private void queue(int race, AccountId account, Channel channel) {
        messaging.queue(new MessageOrder(
                CommitWatch.KEY + race,
                account,
                null,
                "first-reminder",
                MessagePurpose.DUNNING,
                channel,
                PAY_BY,
                TODAY,
                TEN));
    }

    private AccountId readerOf(int race) {
        var account = fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .withPhone(number(race))
                                .agreedToSms(TODAY, "order form")),
                        "racer" + race),
                "1200.00",
                "2026-02-04");
        queue(race, account, Channel.SMS);
        return account;
    }

    private static InboundText stop(int race) {
        return new InboundText("SM" + race, number(race), "+4930123456", "STOP", 0, false);
    }

    private static String number(int race) {
        return "+4670%07d".formatted(race);
    }
}
