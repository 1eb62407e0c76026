package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.outbox.SentTexts.NO_ANSWER;
import static io.dunwell.messaging.outbox.SentTexts.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.kernel.AccountId;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.SmsReports;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.TwilioSignature;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DunwellTest
class DeliveryReportsTest {

    private static final String PRESENT = "present-token-of-tests";
    private static final String PREVIOUS = "previous-token-of-tests";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SentTexts texts;

    @Autowired
    private Messaging messaging;

    private AccountId account;

    @BeforeEach
    void someoneWhoReadsTexts() {
        account = texts.someoneWhoReadsTexts();
    }

    @Test
    void whatWasUnknownIsSentOnceTheProviderSaysSo() throws Exception {
        var reference = texts.send(account, NO_ANSWER);
        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.UNKNOWN);

        report(reference, "SM7", "sent", null);

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
        assertThat(texts.messageTo(account).row().reason()).isNull();
        assertThat(texts.messageTo(account).providerId()).isEqualTo("SM7");
    }

    @ParameterizedTest
    @CsvSource({"queued sent delivered", "delivered sent queued", "sent delivered sent delivered", "delivered failed"})
    void reportsInAnyOrderEndTheSame(String statuses) throws Exception {
        var reference = texts.send(account, Outcome.sent("SM7"));

        for (var status : statuses.split(" ")) {
            report(reference, "SM7", status, null);
        }

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(texts.messageTo(account).attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("DELIVERED");
    }

    @Test
    void reportThatComesBeforeTheAnswerStays() {
        texts.send(account, outgoing -> {
            report(outgoing.reference(), "SM7", "delivered", null);
            return Outcome.sent("SM7");
        });

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(texts.messageTo(account).attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("DELIVERED");
    }

    @Test
    void whatDidNotArriveIsNotSentAgain() throws Exception {
        var reference = texts.send(account, Outcome.sent("SM7"));

        report(reference, "SM7", "undelivered", "30003");

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(texts.messageTo(account).row().reason())
                .isEqualTo("The SMS provider sent it, but it did not arrive.");
        assertThat(messaging.dispatchDue(TEN.plusSeconds(3600)).total()).isZero();
        assertThat(texts.areWelcomeTo(account)).isTrue();
    }

    @Test
    void landlineGetsNoMoreTexts() throws Exception {
        var reference = texts.send(account, Outcome.sent("SM7"));

        report(reference, "SM7", "undelivered", "30006");

        assertThat(texts.messageTo(account).row().reason()).isEqualTo("The number cannot receive text messages.");
        assertThat(texts.areWelcomeTo(account)).isFalse();
    }

    @Test
    void textThatSeemedNotSentIsNotSentAgainWhenItWas() throws Exception {
        var reference = texts.send(account, Outcome.failed(Kind.RETRY, "20429", "Busy."));
        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.READY);

        report(reference, "SM7", "delivered", null);

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void tokenFromBeforeTheChangeStillCounts() throws Exception {
        var reference = texts.send(account, NO_ANSWER);

        var status = report(reference, form("SM7", "sent", null), PREVIOUS);

        assertThat(status).isEqualTo(204);
        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void forgedReportsAreRefused() throws Exception {
        var reference = texts.send(account, NO_ANSWER);
        var signature = TwilioSignature.of(PRESENT, address(reference), form("SM7", "sent", null));

        assertThat(report(reference, form("SM7", "sent", null), "guessed-token"))
                .isEqualTo(403);
        assertThat(answer(reference, form("SM7", "sent", null), "")).isEqualTo(403);
        assertThat(answer(reference, form("SM7", "delivered", null), signature)).isEqualTo(403);
        assertThat(answer(reference.replace('a', 'b') + "0", form("SM7", "sent", null), signature))
                .isEqualTo(403);
        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void reportOnNothingOfOursIsNotFound() throws Exception {
        assertThat(report("6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11", form("SM7", "sent", null), PRESENT))
                .isEqualTo(404);
    }

    @Test
    void wordsOfTheProviderThatWeDoNotKnowChangeNothing() throws Exception {
        var reference = texts.send(account, Outcome.sent("SM7"));

        report(reference, "SM7", "teleported", null);

        assertThat(texts.messageTo(account).row().state()).isEqualTo(MessageState.SENT);
    }

    private void report(String reference, String id, String status, String code) {
        try {
            assertThat(report(reference, form(id, status, code), PRESENT)).isEqualTo(204);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int report(String reference, Map<String, String> form, String token) throws Exception {
        return answer(reference, form, TwilioSignature.of(token, address(reference), form));
    }

    private int answer(String reference, Map<String, String> form, String signature) throws Exception {
        var request = MockMvcRequestBuilders.post(SmsReports.PATH + reference).header("X-Twilio-Signature", signature);
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static String address(String reference) {
        return "https://dunwell.example.com/hooks/sms/status/" + reference;
    }

    private static Map<String, String> form(String id, String status, String code) {
        var form = new TreeMap<>(Map.of("MessageSid", id, "MessageStatus", status, "To", NUMBER));
        if (code != null) {
            form.put("ErrorCode", code);
        }
        return form;
    }
}
