package io.dunwell.messaging.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.texts.MessageText;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the SMS provider answers, an attempt is one request, and what may have been sent is never tried again. */
class OneRequestTest {

    private static final EnumSet<Kind> TRIED_AGAIN = EnumSet.of(Kind.RETRY, Kind.DOWN, Kind.MISCONFIGURED);

    @RegisterExtension
    static WireMockExtension provider = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    static SmsChannel channel;

    @BeforeAll
    static void open() {
        var settings = new SmsSettings(
                "AC1",
                "secret",
                "",
                "",
                "+4930123456",
                "",
                URI.create(provider.baseUrl()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                false);
        channel = new SmsChannel(settings, new SmsReports(settings), Limits.USUAL);
    }

    @AfterAll
    static void close() throws Exception {
        channel.close();
    }

    static IntStream statuses() {
        return IntStream.rangeClosed(200, 599);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyStatusIsOneRequest(int status) {
        var outcome = sendAnswered(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("Retry-After", "0")
                .withHeader("Location", provider.baseUrl() + "/elsewhere")
                .withBody("{\"sid\": \"SM42\", \"code\": 20500}"));

        provider.verify(1, anyRequestedFor(anyUrl()));
        if (status < 400 || status >= 500) {
            assertThat(TRIED_AGAIN).doesNotContain(outcome.kind());
        }
        if (status >= 300) {
            assertThat(outcome.kind()).isNotEqualTo(Kind.SENT);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyBrokenAnswerIsOneRequest(Fault fault) {
        var outcome = sendAnswered(aResponse().withFault(fault));

        provider.verify(1, anyRequestedFor(anyUrl()));
        assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
    }

    static Stream<ResponseDefinitionBuilder> slow() {
        return Stream.of(
                aResponse().withStatus(201).withFixedDelay(2_500),
                aResponse().withStatus(201).withBody("{\"sid\": \"SM42\"}").withChunkedDribbleDelay(3, 9_000));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void answerThatComesTooLateIsOneRequest(ResponseDefinitionBuilder answer) {
        var outcome = sendAnswered(answer);

        provider.verify(1, anyRequestedFor(anyUrl()));
        assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static Outcome sendAnswered(ResponseDefinitionBuilder answer) {
        provider.resetAll();
        provider.stubFor(any(anyUrl()).willReturn(answer));
        return channel.send(new Outgoing(
                7,
                "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11",
                "+4915112345678",
                "Maria",
                "Nordlys",
                new MessageText("", "Please call us.", () -> ""),
                Duration.ofHours(1)));
    }
}
