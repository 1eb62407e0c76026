package io.dunwell.messaging.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.texts.MessageText;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SmsChannelTest {

    private static final String REFERENCE = "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11";
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String MESSAGES = "/2010-04-01/Accounts/AC1/Messages.json";

    @RegisterExtension
    static WireMockExtension twilio = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().dynamicHttpsPort())
            .build();

    @Test
    void postsOnceAndKeepsTheProvidersId() {
        answer(okForContentType("application/json", "{\"sid\": \"SM42\", \"status\": \"queued\"}")
                .withStatus(201));

        var outcome = channel().send(text("Please call us.", Duration.ofMinutes(90)));

        assertThat(outcome).isEqualTo(Outcome.sent("SM42"));
        twilio.verify(
                1,
                postRequestedFor(urlEqualTo(MESSAGES))
                        .withBasicAuth(new BasicCredentials("AC1", "secret"))
                        .withRequestBody(containing("To=%2B4915112345678"))
                        .withRequestBody(containing("From=%2B4930123456"))
                        .withRequestBody(containing("Body=Please+call+us."))
                        .withRequestBody(
                                containing("StatusCallback=https%3A%2F%2Fdunwell.example.com%2Fhooks%2Fsms%2Fstatus%2F"
                                        + REFERENCE + "%23rc%3D5%26rp%3Dall"))
                        .withRequestBody(containing("ValidityPeriod=5400")));
    }

    @Test
    void theProviderKeepsAMessageTenHoursAtMost() {
        answer(okForContentType("application/json", "{\"sid\": \"SM42\"}").withStatus(201));

        channel().send(text("Please call us.", Duration.ofHours(11)));

        twilio.verify(postRequestedFor(urlEqualTo(MESSAGES)).withRequestBody(containing("ValidityPeriod=36000")));
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503"})
    void aServerErrorIsUnknownAndNeverRepeated(int status) {
        answer(aResponse().withStatus(status).withBody("{\"code\": 20500, \"message\": \"Internal\"}"));

        var outcome = channel().send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(outcome.sentence()).isEqualTo("The SMS provider did not say whether it sent the message.");
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class)
    void aBrokenAnswerIsUnknownAndNeverRepeated(Fault fault) {
        answer(aResponse().withFault(fault));

        var outcome = channel().send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void anAnswerThatTakesTooLongIsUnknownAndNeverRepeated() {
        var hasty = channel(settings(URI.create("http://localhost:" + twilio.getPort()), Duration.ofSeconds(2)));
        answer(okForContentType("application/json", "{}").withFixedDelay(4000));

        var outcome = hasty.send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            429, 20429, DOWN
            401, 20003, MISCONFIGURED
            403, 20003, MISCONFIGURED
            400, 21606, MISCONFIGURED
            400, 21611, DOWN
            400, 21610, OPTED_OUT
            400, 21211, BAD_ADDRESS
            400, 21614, BAD_ADDRESS
            400, 21408, REJECTED
            400, 21612, REJECTED
            403, 21408, REJECTED
            403, 20403, MISCONFIGURED
            400, 21212, MISCONFIGURED
            400, 60238, MISCONFIGURED
            400, 30034, FILTERED
            400, 30007, FILTERED
            """)
    void aRefusalSaysWhatMayFollow(int status, String code, Kind kind) {
        answer(aResponse().withStatus(status).withBody("{\"code\": %s, \"message\": \"No\"}".formatted(code)));

        var outcome = channel().send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.code()).isEqualTo(code);
        twilio.verify(1, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void aLineThatCannotBeOpenedHasSentNothing() {
        var nowhere = channel(settings(URI.create("http://localhost:1"), PATIENT));

        var outcome = nowhere.send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(Kind.DOWN);
        assertThat(outcome.sentence()).isEqualTo("The SMS provider cannot take messages now.");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsAWrongSettingAndNothingWasSent() {
        var stranger = channel(settings(URI.create("https://localhost:" + twilio.getHttpsPort()), PATIENT));

        var outcome = stranger.send(text("Hello", Duration.ofHours(1)));

        assertThat(outcome.kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(outcome.sentence()).startsWith("The SMS provider's certificate is not its own");
        twilio.verify(0, postRequestedFor(urlEqualTo(MESSAGES)));
    }

    @Test
    void settingsDoNotTellTheToken() {
        assertThat(settings(URI.create("http://localhost:1"), PATIENT).toString())
                .doesNotContain("secret");
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        twilio.stubFor(post(urlEqualTo(MESSAGES)).willReturn(answer));
    }

    private static SmsChannel channel() {
        return channel(settings(URI.create("http://localhost:" + twilio.getPort()), PATIENT));
    }

    private static SmsChannel channel(SmsSettings settings) {
        return new SmsChannel(settings, new SmsReports(settings), Limits.USUAL);
    }

    private static SmsSettings settings(URI baseUrl, Duration answerTimeout) {
        return new SmsSettings(
                "AC1",
                "secret",
                "",
                "https://dunwell.example.com",
                "+4930123456",
                "",
                baseUrl,
                Duration.ofSeconds(5),
                answerTimeout,
                false);
    }

    private static Outgoing text(String text, Duration validity) {
        return new Outgoing(
                7, REFERENCE, "+4915112345678", "Maria", "Nordlys", new MessageText("", text, () -> text), validity);
    }
}
