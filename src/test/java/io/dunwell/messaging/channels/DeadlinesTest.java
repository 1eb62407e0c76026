package io.dunwell.messaging.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.texts.MessageText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that accept and then say nothing, or one byte now and then: each single read is short, the whole is cut. */
class DeadlinesTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final Duration OF_ONE_READ = Duration.ofSeconds(20);
    private static final long SOON = 2_500;

    @RegisterExtension
    static WireMockExtension provider = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @ParameterizedTest
    @CsvSource({"HELLO, DOWN", "MAIL, DOWN", "DATA, DOWN", "DOT, UNKNOWN"})
    void aMailServerThatDripsIsCutOff(String moment, Kind kind) throws Exception {
        try (var server = new ScriptedMailServer(moment, ScriptedMailServer.DRIP)) {
            var outcome = inTime(() -> mail(server.port()).send(message("maria@kunde.example")));

            assertThat(outcome.kind()).isEqualTo(kind);
            assertThat(outcome.isUnanswered()).isEqualTo(kind == Kind.UNKNOWN);
            assertThat(server.conversations()).hasValue(1);
        }
    }

    @Test
    void aMailServerThatAcceptsAndSaysNothingHasSentNothing() throws Exception {
        try (var silent = silent()) {
            var outcome = inTime(() -> mail(silent.getLocalPort()).send(message("maria@kunde.example")));

            assertThat(outcome.kind()).isEqualTo(Kind.DOWN);
        }
    }

    @Test
    void anSmsProviderThatDripsIsCutOffAndItsOutcomeIsUnknown() throws Exception {
        provider.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"sid\": \"SM42\", \"status\": \"queued\"}")
                        .withChunkedDribbleDelay(30, 6_000)));
        var sms = sms(URI.create(provider.baseUrl()));

        var outcome = inTime(() -> sms.send(message("+4915112345678")));

        assertThat(outcome.isUnanswered()).isTrue();
        assertThat(outcome.sentence()).isEqualTo("The SMS provider did not say in time whether it sent the message.");
        provider.verify(1, anyRequestedFor(anyUrl()));
        sms.close();
    }

    @Test
    void anSmsProviderThatAcceptsAndSaysNothingLeavesTheOutcomeUnknown() throws Exception {
        try (var silent = silent()) {
            var sms = sms(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

            var outcome = inTime(() -> sms.send(message("+4915112345678")));

            assertThat(outcome.isUnanswered()).isTrue();
            sms.close();
        }
    }

    @Test
    void lineThatWasCutIsNotUsedAgain() throws Exception {
        var line = new MailLine();
        var socket = line.createSocket();

        line.cut();

        assertThat(socket.isClosed()).isTrue();
        assertThatThrownBy(line::createSocket).isInstanceOf(IOException.class).hasMessage("cut off");
    }

    private static Outcome inTime(Supplier<Outcome> sending) {
        var began = System.nanoTime();
        var outcome = sending.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(SOON));
        return outcome;
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static MailChannel mail(int port) {
        return new MailChannel(
                new MailSettings(
                        "127.0.0.1",
                        port,
                        "",
                        "",
                        "books@nordlys.example",
                        MailSecurity.NONE,
                        "",
                        "",
                        "",
                        OF_ONE_READ,
                        OF_ONE_READ,
                        OF_ONE_READ),
                ReturnMailboxes.none(),
                Limits.within(PATIENCE));
    }

    private static SmsChannel sms(URI at) {
        var settings = new SmsSettings("AC1", "secret", "", "", "+4930123456", "", at, OF_ONE_READ, OF_ONE_READ, false);
        return new SmsChannel(settings, new SmsReports(settings), Limits.within(PATIENCE));
    }

    private static Outgoing message(String to) {
        return new Outgoing(
                7,
                "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11",
                to,
                "Maria",
                "Nordlys",
                new MessageText("Hello", "Please call us.", () -> "<p>Please call us.</p>"),
                Duration.ofHours(1));
    }
}
