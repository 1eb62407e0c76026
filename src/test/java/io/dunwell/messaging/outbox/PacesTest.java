package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class PacesTest {

    @Autowired
    private Messaging messaging;

    @Autowired
    private MessagingFixtures fixtures;

    @Autowired
    private Companies companies;

    @Autowired
    private CompanyClock clock;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private Dispatchers dispatchers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void aMinutesWorthMayLeaveAtOnceAndTheRestAsTimePasses() {
        var paces = paces(60, 1_500);

        assertThat(take(paces, 100, TEN)).isEqualTo(60);
        assertThat(take(paces, 100, TEN)).isZero();
        assertThat(take(paces, 100, TEN.plusSeconds(10))).isEqualTo(10);
        assertThat(take(paces, 100, TEN.plusSeconds(3_600))).isEqualTo(60);
    }

    @Test
    void clockThatIsPutBackEarnsNothing() {
        var paces = paces(60, 1_500);
        take(paces, 60, TEN);

        assertThat(take(paces, 5, TEN.minusSeconds(3_600))).isZero();
    }

    @Test
    void theDaysMostIsKeptAndTheNextDayBeginsAnew() {
        var paces = paces(60, 100);

        assertThat(take(paces, 60, TEN)).isEqualTo(60);
        assertThat(take(paces, 60, TEN.plusSeconds(60))).isEqualTo(40);
        assertThat(take(paces, 60, TEN.plusSeconds(120))).isZero();
        assertThat(take(paces, 60, TEN.plus(Duration.ofDays(1)))).isEqualTo(60);
    }

    @Test
    void channelWithoutAPaceMaySendAll() {
        assertThat(paces(60, 100).take(Channel.LETTER, 10_000, TEN)).isEqualTo(10_000);
    }

    @Test
    void severalNodesShareOnePace() throws Exception {
        var paces = paces(60, 1_500);
        take(paces, 0, TEN);
        Callable<Integer> node = () -> take(paces, 50, TEN);

        var nodes = Executors.newFixedThreadPool(4);
        var granted = 0;
        for (var one : nodes.invokeAll(List.of(node, node, node, node))) {
            granted += one.get();
        }
        nodes.shutdown();

        assertThat(granted).isEqualTo(60);
    }

    @Test
    void messagesAbovePaceWaitWhereTheyAreAndLeaveInTheNextMinute() {
        var accounts = fixtures.manyOverdue(25);
        messaging.queueAll(accounts.stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        var mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id-" + message.messageId()));
        var dispatcher = dispatchers.to(paces(10, 22), mail);

        dispatcher.dispatch(TEN, DispatchProgress.NONE);
        assertThat(mail.received()).hasSize(10);
        assertThat(messaging.history(accounts.get(24).customerId()))
                .allMatch(
                        row -> row.state() == MessageState.READY && row.dueAt().equals(TEN));

        dispatcher.dispatch(TEN.plusSeconds(60), DispatchProgress.NONE);
        dispatcher.dispatch(TEN.plusSeconds(120), DispatchProgress.NONE);
        assertThat(mail.received()).hasSize(22);

        dispatcher.dispatch(TEN.plus(Duration.ofDays(1)), DispatchProgress.NONE);
        assertThat(mail.received()).hasSize(25);
    }

    private Paces paces(int perMinute, int perDay) {
        var pace = new Pace(perMinute, perDay);
        return new Paces(
                jdbc, calendar, new OutboxSettings(Duration.ofDays(5), Map.of(Channel.EMAIL, pace, Channel.SMS, pace)));
    }

    private int take(Paces paces, int wanted, Instant now) {
        return transaction.execute(status -> paces.take(Channel.SMS, wanted, now));
    }
}
