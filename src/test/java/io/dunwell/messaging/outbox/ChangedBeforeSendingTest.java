package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.PAY_BY;
import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.agencies.Agencies;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.messaging.MessageOrder;
import io.dunwell.messaging.MessagePurpose;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promises;
import io.dunwell.testing.DunwellTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A dispatcher meets somebody who stops the customer, pays, contests, promises or hands the account over: once that has
 * committed, nothing is claimed. More races with {@code -Ddunwell.test.races=20000}, as many of each kind.
 */
@DunwellTest
class ChangedBeforeSendingTest {

    private static final int RACES = Integer.getInteger("dunwell.test.races", 60);

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Messaging messaging;

    @Autowired
    private Customers customers;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Promises promises;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Claiming claiming;

    @Autowired
    private CommitWatch watch;

    enum Change {
        STOP,
        PAYMENT,
        DISPUTE,
        PROMISE,
        PLACEMENT
    }

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsClaimedOnceTheChangeHasCommitted(Change change) throws Exception {
        var random = new Random(20260303 + change.ordinal());
        int changedInTime = 0;
        int sentBefore = 0;
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 1; race <= RACES; race++) {
                var account = debtor(race);
                var outcome = race(threads, change, account, race, random);
                if (outcome.goes()) {
                    sentBefore++;
                    assertThat(outcome.changeCommittedAt())
                            .as("race %d: claimed after the change had committed", race)
                            .isGreaterThan(outcome.claimCommitsAt());
                } else {
                    changedInTime++;
                    assertThat(claimed()).as("race %d: claimed later", race).doesNotContain(key(race));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(changedInTime).as("races the change won").isPositive();
        assertThat(sentBefore).as("races the dispatcher won").isPositive();
    }

    private record Outcome(boolean goes, long claimCommitsAt, long changeCommittedAt) {}

    private Outcome race(ExecutorService threads, Change change, AccountId account, int race, Random random)
            throws Exception {
        int changeAfter = random.nextInt(4_000);
        int claimAfter = random.nextInt(4_000);
        var start = new CyclicBarrier(2);
        var changed = threads.submit(() -> {
            start.await();
            TimeUnit.MICROSECONDS.sleep(changeAfter);
            make(change, account);
            return System.nanoTime();
        });
        var goes = threads.submit(() -> {
            start.await();
            TimeUnit.MICROSECONDS.sleep(claimAfter);
            return claimed().contains(key(race));
        });
        return new Outcome(goes.get(), watch.lastCommitBegan(), changed.get());
    }

    private Set<String> claimed() {
        return claiming.take(TEN, 20, Map.of(), Set.of()).going().stream()
                .map(go -> go.message().stepKey())
                .collect(Collectors.toSet());
    }

    private void make(Change change, AccountId account) {
        var all = Money.of("1200.00", "EUR");
        switch (change) {
            case STOP -> customers.stop(account.customerId(), StopReason.BANKRUPT, TODAY, "Court letter");
            case PAYMENT -> fixtures.pays(account, "1200.00");
            case DISPUTE ->
                disputes.open(new NewDispute(
                        account,
                        Set.of(ledger.figures(account, TODAY).openItems().get(0).chargeId()),
                        DisputeReason.PRICE,
                        all,
                        TODAY,
                        TODAY.plusDays(14),
                        null,
                        null));
            case PROMISE ->
                promises.make(new NewPromise(
                        account, all, TODAY, TODAY.plusDays(3), TODAY.plusDays(5), null, null, null, List.of()));
            case PLACEMENT -> agencies.place("race " + account, account, all, TODAY, "owner", null);
        }
    }

    private AccountId debtor(int race) {
        var account = fixtures.overdue("racer" + race);
        messaging.queue(new MessageOrder(
                key(race), account, 1L, "first-reminder", MessagePurpose.DUNNING, Channel.EMAIL, PAY_BY, TODAY, TEN));
        return account;
    }

    private static String key(int race) {
        return CommitWatch.KEY + race;
    }
}
