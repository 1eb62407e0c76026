package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.outbox.SentTexts.NO_ANSWER;
import static io.dunwell.messaging.outbox.SentTexts.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.DeliveryReport;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.channels.SmsLookup;
import io.dunwell.testing.DunwellTest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DunwellTest
class UnknownTextsTest {

    @Autowired
    private SentTexts texts;

    @Autowired
    private Companies companies;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private LostNotices notices;

    @Autowired
    private JdbcClient jdbc;

    private final SmsLookup provider = mock(SmsLookup.class);

    private AccountId account;

    @BeforeEach
    void someoneWhoReadsTexts() {
        account = texts.someoneWhoReadsTexts();
    }

    @Test
    void textThatTheProviderHasWasSent() {
        var reference = texts.send(account, NO_ANSWER);
        given(provider.find(any(), eq(NUMBER), eq(texts.messageTo(account).body()), any(), any()))
                .willReturn(found(reference));

        lookUp("PT16M");

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(texts.messageTo(account).providerId()).isEqualTo("SM9");
    }

    @Test
    void textThatTheProviderDoesNotHaveIsNotSentAgainByItself() {
        texts.send(account, NO_ANSWER);

        lookUp("PT16M");
        lookUp("PT1H");

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.NOT_SENT);
        assertThat(texts.messageTo(account).row().reason())
                .isEqualTo("The SMS provider has no such message: it was not sent.");
        then(provider).should(times(1)).find(any(), any(), any(), any(), any());
    }

    @Test
    void providerIsAskedWhenItHasHadTimeAndAgainWhenItDidNotAnswer() {
        var reference = texts.send(account, NO_ANSWER);
        given(provider.find(any(), any(), any(), any(), any()))
                .willThrow(new IllegalStateException("no answer"))
                .willReturn(found(reference));

        lookUp("PT14M");
        then(provider).shouldHaveNoInteractions();
        lookUp("PT16M");
        lookUp("PT17M");

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void textThatTheProviderLostIsNotDelivered() {
        var reference = texts.send(account, NO_ANSWER);
        var landline = Outcome.failed(Kind.BAD_ADDRESS, "30006", "The number cannot receive text messages.");
        given(provider.find(eq(reference), any(), any(), any(), any()))
                .willReturn(Optional.of(
                        new DeliveryReport(reference, "SM9", "undelivered", MessageState.UNDELIVERED, landline)));

        lookUp("PT16M");

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(texts.messageTo(account).row().reason()).isEqualTo("The number cannot receive text messages.");
        assertThat(texts.areWelcomeTo(account)).isFalse();
    }

    private Optional<DeliveryReport> found(String reference) {
        return Optional.of(new DeliveryReport(reference, "SM9", "sent", MessageState.SENT, null));
    }

    private void lookUp(String after) {
        var channels = RecordingGateway.channels(companies, new RecordingGateway(Channel.SMS, outgoing -> NO_ANSWER));
        new UnknownTexts(jdbc, channels, provider, reports, notices).lookUp(TEN.plus(Duration.parse(after)));
    }
}
