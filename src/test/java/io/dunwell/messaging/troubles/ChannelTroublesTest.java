package io.dunwell.messaging.troubles;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.Doctor;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.MessageRow;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.ChannelGateway;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.outbox.Dispatchers;
import io.dunwell.staff.CurrentUser;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DunwellTest
class ChannelTroublesTest {

    private static final String SENTENCE = "The mail server refuses our user name or password.";
    private static final Outcome WRONG_PASSWORD = Outcome.failed(Kind.MISCONFIGURED, "auth", SENTENCE);
    private static final Outcome FILTERED = Outcome.failed(Kind.FILTERED, "30007", "Carriers filter our texts.");
    private static final String REASON = "Emails are stopped. " + SENTENCE;

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

    @Autowired
    private ChannelTroubles troubles;

    @Autowired
    private TroubleRows rows;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Doctor doctor;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void found() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
    }

    @Test
    void wrongPasswordStopsTheChannelForAllNodesAndNothingIsLost() {
        var accounts = queued(30);
        var refusing = new RecordingGateway(Channel.EMAIL, message -> WRONG_PASSWORD);
        var other = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id"));

        dispatchers.to(refusing).dispatch(TEN, DispatchProgress.NONE);
        dispatchers.to(other).dispatch(later(Duration.ofMinutes(3)), DispatchProgress.NONE);

        assertThat(refusing.received()).hasSize(1);
        assertThat(other.received()).isEmpty();
        assertThat(accounts).allMatch(account -> only(account).state() == MessageState.READY);
        assertThat(only(accounts.get(0)).reason()).isEqualTo(REASON);
        assertThat(only(accounts.get(0)).channel()).isEqualTo(Channel.EMAIL);
        assertThat(troubles.all()).singleElement().satisfies(trouble -> {
            assertThat(trouble.sentence()).isEqualTo(SENTENCE);
            assertThat(trouble.waiting()).isEqualTo(30);
        });
    }

    @Test
    void administratorLiftsTheStopAndAllThatWaitedLeaves() {
        queued(30);
        dispatchers
                .to(new RecordingGateway(Channel.EMAIL, message -> WRONG_PASSWORD))
                .dispatch(TEN, DispatchProgress.NONE);
        var mended = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id"));
        var dispatcher = dispatchers.to(mended);
        var soon = later(Duration.ofMinutes(3));
        dispatcher.dispatch(soon, DispatchProgress.NONE);

        troubles.lift(Channel.EMAIL, soon);
        var report = dispatcher.dispatch(soon, DispatchProgress.NONE);

        assertThat(report.sent()).isEqualTo(30);
        assertThat(mended.received())
                .extracting(Outgoing::messageId)
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void whatWasPaidMeanwhileIsNotChasedWhenTheStopIsLifted() {
        var account = queued(1).get(0);
        dispatchers
                .to(new RecordingGateway(Channel.EMAIL, message -> WRONG_PASSWORD))
                .dispatch(TEN, DispatchProgress.NONE);
        var mended = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id"));

        fixtures.pays(account, "1200.00");
        var soon = later(Duration.ofMinutes(3));
        troubles.lift(Channel.EMAIL, soon);
        dispatchers.to(mended).dispatch(soon, DispatchProgress.NONE);

        assertThat(mended.received()).isEmpty();
        assertThat(only(account).state()).isEqualTo(MessageState.WITHHELD);
    }

    @Test
    void messageWhoseTimeEndsWhileItsChannelIsStoppedIsWithheldWithThatReason() {
        var account = queued(1).get(0);
        var dispatcher = dispatchers.to(new RecordingGateway(Channel.EMAIL, message -> WRONG_PASSWORD));
        for (var hour = Duration.ZERO; hour.toDays() < 6; hour = hour.plusHours(6)) {
            dispatcher.dispatch(later(hour), DispatchProgress.NONE);
        }

        assertThat(only(account).state()).isEqualTo(MessageState.WITHHELD);
        assertThat(only(account).reason())
                .isEqualTo("It could not be sent in time and says nothing useful any more. " + REASON);
    }

    @Test
    void otherChannelsGoOn() {
        troubles.heard(Channel.SMS, WRONG_PASSWORD, TEN);
        queued(3);
        var mail = new RecordingGateway(Channel.EMAIL, message -> Outcome.sent("id"));

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.sent()).isEqualTo(3);
    }

    @Test
    void warningStopsNothingAndIsToldOnceHoweverOftenItIsMet() {
        queued(3);
        var mail = new RecordingGateway(Channel.EMAIL, message -> FILTERED);

        var report = dispatchers.to(mail).dispatch(TEN, DispatchProgress.NONE);

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(troubles.stops()).isEmpty();
        assertThat(troubles.all()).singleElement().satisfies(trouble -> {
            assertThat(trouble.stops()).isFalse();
            assertThat(trouble.times()).isEqualTo(3);
        });
        troubles.note(Channel.EMAIL);
        assertThat(troubles.all()).isEmpty();
    }

    @Test
    void doctorFindsStopsAndWarnings() {
        troubles.heard(Channel.EMAIL, WRONG_PASSWORD, TEN);
        troubles.heard(Channel.SMS, FILTERED, TEN);
        troubles.heard(Channel.SMS, FILTERED, TEN);

        assertThat(doctor.examine())
                .contains(
                        Finding.mend("Emails stopped", SENTENCE + " Then press “Try again”. 0 messages wait."),
                        Finding.note("Text messages", "Carriers filter our texts. Met 2 times."));
    }

    @Test
    void startWithOtherSettingsLiftsTheStopAndOneWithTheSameDoesNot() {
        transaction.executeWithoutResult(status -> with("user\nsecret").heard(Channel.EMAIL, WRONG_PASSWORD, TEN));

        transaction.executeWithoutResult(status -> with("user\nsecret").liftWhereSettingsChanged(TEN));
        assertThat(troubles.stops()).containsKey(Channel.EMAIL);
        assertThat(rows.prints().values()).singleElement().asString().doesNotContain("secret");

        transaction.executeWithoutResult(status -> with("user\nanother").liftWhereSettingsChanged(TEN));
        assertThat(troubles.stops()).isEmpty();
    }

    private ChannelTroubles with(String settings) {
        var channels = RecordingGateway.channels(companies, new Set(settings));
        return new ChannelTroubles(rows, new SettingsPrints(channels), user);
    }

    private List<AccountId> queued(int count) {
        var accounts = fixtures.manyOverdue(count);
        messaging.queueAll(accounts.stream()
                .map(account -> order(account, "first-reminder"))
                .toList());
        return accounts;
    }

    private MessageRow only(AccountId account) {
        var history = messaging.history(account.customerId());
        assertThat(history).hasSize(1);
        return history.get(0);
    }

    private static Instant later(Duration duration) {
        return TEN.plus(duration);
    }

    /** A channel of which only the settings matter. */
    private record Set(String settings) implements ChannelGateway {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Outcome send(Outgoing message) {
            return Outcome.sent("id");
        }
    }
}
