package io.dunwell.messaging.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.MessageState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsLookupTest {

    private static final String NUMBER = "+4915112345678";
    private static final String REFERENCE = "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11";
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    @RegisterExtension
    static WireMockExtension twilio = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void findsTheTextByItsWordsItsNumberAndItsTime() {
        provider(
                text("SM1", "Another matter.", "Tue, 03 Mar 2026 12:00:05 +0000"),
                text("SM2", "Please call us.", "Tue, 03 Mar 2026 12:00:04 +0000"),
                text("SM3", "Please call us.", "Tue, 03 Mar 2026 11:00:00 +0000"));

        assertThat(lookup().find(REFERENCE, NUMBER, "Please call us.", NOON, Set.of()))
                .contains(new DeliveryReport(REFERENCE, "SM2", "sent", MessageState.SENT, null));
        twilio.verify(
                1,
                getRequestedFor(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
                        .withQueryParam("To", equalTo(NUMBER)));
    }

    @Test
    void sameWordsOfAnotherAttemptOrAnEarlierHourAreNotIt() {
        provider(
                text("SM2", "Please call us.", "Tue, 03 Mar 2026 12:00:04 +0000"),
                text("SM3", "Please call us.", "Tue, 03 Mar 2026 11:00:00 +0000"));

        assertThat(lookup().find(REFERENCE, NUMBER, "Please call us.", NOON, Set.of("SM2")))
                .isEmpty();
    }

    @Test
    void textThatDidNotArriveSaysWhy() {
        provider(text("SM2", "Please call us.", "Tue, 03 Mar 2026 12:00:04 +0000")
                .replace("\"sent\"", "\"undelivered\", \"error_code\": 30006"));

        var report = lookup().find(REFERENCE, NUMBER, "Please call us.", NOON, Set.of());

        assertThat(report).hasValueSatisfying(found -> {
            assertThat(found.reached()).isEqualTo(MessageState.UNDELIVERED);
            assertThat(found.failure())
                    .isEqualTo(Outcome.failed(
                            Outcome.Kind.BAD_ADDRESS, "30006", "The number cannot receive text messages."));
        });
    }

    @Test
    void providerThatDoesNotAnswerIsNoAnswer() {
        twilio.stubFor(get(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
                .willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> lookup().find(REFERENCE, NUMBER, "Please call us.", NOON, Set.of()))
                .isInstanceOf(RuntimeException.class);
    }

    private static SmsLookup lookup() {
        var settings = new SmsSettings(
                "AC1",
                "secret",
                "",
                "",
                "+4930123456",
                "",
                URI.create(twilio.baseUrl()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                false);
        return new SmsLookup(new SmsChannel(settings, new SmsReports(settings), Limits.USUAL));
    }

    private static void provider(String... texts) {
        twilio.stubFor(get(urlPathEqualTo("/2010-04-01/Accounts/AC1/Messages.json"))
                .willReturn(okJson("{\"messages\": [%s], \"page\": 0, \"page_size\": 20, \"next_page_uri\": null}"
                        .formatted(String.join(",", texts)))));
    }

    private static String text(String id, String words, String created) {
        return "{\"sid\": \"%s\", \"body\": \"%s\", \"date_created\": \"%s\", \"status\": \"sent\"}"
                .formatted(id, words, created);
    }
}
