package io.dunwell.messaging.outbox;

import static io.dunwell.messaging.MessagingFixtures.TEN;
import static io.dunwell.messaging.MessagingFixtures.TODAY;
import static io.dunwell.messaging.MessagingFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.dunwell.customers.Customers;
import io.dunwell.customers.NewContact;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.CompanyFixtures;
import io.dunwell.kernel.CompanyMode;
import io.dunwell.messaging.DispatchProgress;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.MessageView;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.MessagingFixtures;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.channels.RecordingGateway;
import io.dunwell.messaging.channels.SmsLookup;
import io.dunwell.messaging.channels.SmsReports;
import io.dunwell.testing.DunwellTest;
import io.dunwell.testing.TwilioSignature;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DunwellTest
class DeliveryReportsTest {

    private static final String PRESENT = "present-token-of-tests";
    private static final String PREVIOUS = "previous-token-of-tests";
    private static final Outcome NO_ANSWER =
            Outcome.failed(Kind.UNKNOWN, null, "The SMS provider did not say whether it sent the message.");

    @Autowired
    private MockMvc mvc;

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
    private BusinessCalendar calendar;

    @Autowired
    private Claiming claiming;

    @Autowired
    private AttemptResults results;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private JdbcClient jdbc;

    private final SmsLookup provider = mock(SmsLookup.class);

    private AccountId account;

    @BeforeEach
    void someoneWhoReadsTexts() {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, "2026-03-03");
        clock.moveTo(TEN);
        account = fixtures.owes(
                fixtures.customer(
                        customer -> customer.withContacts(NewContact.billing("Maria Berg", "m@kunde.example")
                                .withPhone("+46701234567")
                                .agreedToSms(TODAY, "order form")),
                        "alder"),
                "1200.00",
                "2026-02-04");
    }

    @Test
    void whatWasUnknownIsSentOnceTheProviderSaysSo() throws Exception {
        var reference = sendAnswering(NO_ANSWER);
        assertThat(message().row().state()).isEqualTo(MessageState.UNKNOWN);

        report(reference, "SM7", "sent", null);

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        assertThat(message().row().reason()).isNull();
        assertThat(message().providerId()).isEqualTo("SM7");
    }

    @ParameterizedTest
    @CsvSource({"queued sent delivered", "delivered sent queued", "sent delivered sent delivered", "delivered failed"})
    void reportsInAnyOrderEndTheSame(String statuses) throws Exception {
        var reference = sendAnswering(Outcome.sent("SM7"));

        for (var status : statuses.split(" ")) {
            report(reference, "SM7", status, null);
        }

        assertThat(message().row().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message().attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("DELIVERED");
    }

    @Test
    void reportThatComesBeforeTheAnswerStays() {
        send(outgoing -> {
            report(outgoing.reference(), "SM7", "delivered", null);
            return Outcome.sent("SM7");
        });

        assertThat(message().row().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(message().attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("DELIVERED");
    }

    @Test
    void whatDidNotArriveIsNotSentAgain() throws Exception {
        var reference = sendAnswering(Outcome.sent("SM7"));

        report(reference, "SM7", "undelivered", "30003");

        assertThat(message().row().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(message().row().reason()).isEqualTo("The SMS provider sent it, but it did not arrive.");
        assertThat(messaging.dispatchDue(TEN.plusSeconds(3600)).total()).isZero();
        assertThat(textsAreWelcome()).isTrue();
    }

    @Test
    void landlineGetsNoMoreTexts() throws Exception {
        var reference = sendAnswering(Outcome.sent("SM7"));

        report(reference, "SM7", "undelivered", "30006");

        assertThat(message().row().reason()).isEqualTo("The number cannot receive text messages.");
        assertThat(textsAreWelcome()).isFalse();
    }

    @Test
    void textThatSeemedNotSentIsNotSentAgainWhenItWas() throws Exception {
        var reference = sendAnswering(Outcome.failed(Kind.RETRY, "20429", "Busy."));
        assertThat(message().row().state()).isEqualTo(MessageState.READY);

        report(reference, "SM7", "delivered", null);

        assertThat(message().row().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void textThatTheProviderHasWasSent() {
        sendAnswering(NO_ANSWER);
        given(provider.find(eq("+46701234567"), eq(message().body()), any(), any()))
                .willReturn(Optional.of("SM9"));

        lookUp("PT16M");

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        assertThat(message().providerId()).isEqualTo("SM9");
    }

    @Test
    void textThatTheProviderDoesNotHaveIsNotSentAgainByItself() {
        sendAnswering(NO_ANSWER);

        lookUp("PT16M");
        lookUp("PT1H");

        assertThat(message().row().state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message().row().reason()).isEqualTo("The SMS provider has no such message.");
        then(provider).should(times(1)).find(any(), any(), any(), any());
    }

    @Test
    void providerIsAskedWhenItHasHadTimeAndAgainWhenItDidNotAnswer() {
        sendAnswering(NO_ANSWER);
        given(provider.find(any(), any(), any(), any()))
                .willThrow(new IllegalStateException("no answer"))
                .willReturn(Optional.of("SM9"));

        lookUp("PT14M");
        then(provider).shouldHaveNoInteractions();
        lookUp("PT16M");
        lookUp("PT17M");

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void supervisorSaysThatItWasSent() throws Exception {
        sendAnswering(NO_ANSWER);
        assertThat(pageFor("COLLECTOR")).contains("Nobody knows whether it left.", "A supervisor can settle it.");
        assertThat(pageFor("SUPERVISOR")).contains("It was sent", "It was not sent: send it now");

        settle("left").andExpect(flash().attribute("done", "It counts as sent."));

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        assertThat(message().row().reason()).isEqualTo("lena found out that it was sent.");
        settle("again")
                .andExpect(flash().attribute(
                                "refused", "There is nothing to settle: the message is known as “sent” by now."));
    }

    @Test
    void whatWasNotSentGoesOutOnceMoreWhenASupervisorSaysSo() throws Exception {
        sendAnswering(NO_ANSWER);

        settle("again").andExpect(flash().attribute("done", "It goes out again, unless it is not right any more."));
        messaging.dispatchDue(clock.instant());

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
        assertThat(message().attempts())
                .extracting(MessageView.Attempt::outcome)
                .containsExactly("UNKNOWN", "SENT");
    }

    @Test
    void whatWasPaidMeanwhileIsNotSentAgain() throws Exception {
        sendAnswering(NO_ANSWER);
        fixtures.pays(account, "1200.00");

        settle("again");
        messaging.dispatchDue(clock.instant());

        assertThat(message().row().state()).isEqualTo(MessageState.WITHHELD);
        assertThat(message().row().reason()).isEqualTo("Nothing is overdue any more.");
    }

    @Test
    void collectorsDoNotSettle() throws Exception {
        sendAnswering(NO_ANSWER);

        mvc.perform(MockMvcRequestBuilders.post("/messages/" + message().row().id() + "/again")
                        .with(csrf())
                        .with(user("lena").roles("COLLECTOR")))
                .andExpect(status().isForbidden());

        assertThat(message().row().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void tokenFromBeforeTheChangeStillCounts() throws Exception {
        var reference = sendAnswering(NO_ANSWER);

        var status = report(reference, form("SM7", "sent", null), PREVIOUS);

        assertThat(status).isEqualTo(204);
        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void forgedReportsAreRefused() throws Exception {
        var reference = sendAnswering(NO_ANSWER);
        var signature = TwilioSignature.of(PRESENT, address(reference), form("SM7", "sent", null));

        assertThat(report(reference, form("SM7", "sent", null), "guessed-token"))
                .isEqualTo(403);
        assertThat(answer(reference, form("SM7", "sent", null), "")).isEqualTo(403);
        assertThat(answer(reference, form("SM7", "delivered", null), signature)).isEqualTo(403);
        assertThat(answer(reference.replace('a', 'b') + "0", form("SM7", "sent", null), signature))
                .isEqualTo(403);
        assertThat(message().row().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void reportOnNothingOfOursIsNotFound() throws Exception {
        assertThat(report("6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11", form("SM7", "sent", null), PRESENT))
                .isEqualTo(404);
    }

    @Test
    void wordsOfTheProviderThatWeDoNotKnowChangeNothing() throws Exception {
        var reference = sendAnswering(Outcome.sent("SM7"));

        report(reference, "SM7", "teleported", null);

        assertThat(message().row().state()).isEqualTo(MessageState.SENT);
    }

    private String sendAnswering(Outcome outcome) {
        return send(outgoing -> outcome);
    }

    /** Returns the reference of the attempt. */
    private String send(Function<Outgoing, Outcome> answer) {
        var sms = new RecordingGateway(Channel.SMS, answer);
        var channels = RecordingGateway.channels(companies, sms);
        messaging.queue(order(account, "first-reminder", Channel.SMS));
        new Dispatcher(claiming, new Sending(channels, results, customers, calendar), results, channels, clock)
                .dispatch(TEN, DispatchProgress.NONE);
        return sms.received().get(0).reference();
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

    private void lookUp(String after) {
        var channels = RecordingGateway.channels(companies, new RecordingGateway(Channel.SMS, outgoing -> NO_ANSWER));
        new UnknownTexts(jdbc, channels, provider, reports).lookUp(TEN.plus(Duration.parse(after)));
    }

    private ResultActions settle(String how) throws Exception {
        return mvc.perform(
                MockMvcRequestBuilders.post("/messages/" + message().row().id() + "/" + how)
                        .with(csrf())
                        .with(user("lena").roles("SUPERVISOR")));
    }

    private String pageFor(String role) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(
                                "/messages/" + message().row().id())
                        .with(user("lena").roles(role)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String address(String reference) {
        return "https://dunwell.example.com/hooks/sms/status/" + reference;
    }

    private static Map<String, String> form(String id, String status, String code) {
        var form = new TreeMap<>(Map.of("MessageSid", id, "MessageStatus", status, "To", "+46701234567"));
        if (code != null) {
            form.put("ErrorCode", code);
        }
        return form;
    }

    private MessageView message() {
        return messaging.get(messaging.history(account.customerId()).get(0).id());
    }

    private boolean textsAreWelcome() {
        return customers.contacts(account.customerId()).get(0).smsConsentOn() != null;
    }
}
