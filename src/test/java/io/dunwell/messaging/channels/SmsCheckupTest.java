package io.dunwell.messaging.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.Finding;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsCheckupTest {

    private static final String NUMBERS = "/2010-04-01/Accounts/AC1/IncomingPhoneNumbers.json";

    @RegisterExtension
    static WireMockExtension twilio = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void activeAccountWithANumberForTextsIsWell() {
        account("active", "Full");
        numbers(
                "{\"phone_number\": \"+4930123456\", \"capabilities\": {\"sms\": true, \"mms\": false, \"voice\": true}}");

        assertThat(look("AC1", ""))
                .containsExactly(
                        Finding.well("SMS account", "The provider takes our credentials, and the account is active."),
                        Finding.well("SMS sender", "+4930123456 may send text messages."));
    }

    @Test
    void closedAccountAndForeignNumberAreToBeMended() {
        account("suspended", "Full");
        numbers("");

        assertThat(look("AC1", ""))
                .containsExactly(
                        Finding.mend(
                                "SMS account",
                                "The account is suspended: nothing is sent until the provider opens it again."),
                        Finding.mend(
                                "SMS sender", "+4930123456 is not a number of this account: check DUNWELL_SMS_FROM."));
    }

    @Test
    void trialAccountAndVoiceNumberAreTold() {
        account("active", "Trial");
        numbers(
                "{\"phone_number\": \"+4930123456\", \"capabilities\": {\"sms\": false, \"mms\": false, \"voice\": true}}");

        assertThat(look("AC1", ""))
                .containsExactly(
                        Finding.note(
                                "SMS account",
                                "A trial account: it sends to numbers only that were verified with the provider."),
                        Finding.mend("SMS sender", "+4930123456 cannot send text messages: choose a number that can."));
    }

    @Test
    void wrongTokenNamesWhatToCheck() {
        twilio.stubFor(get(urlPathEqualTo("/2010-04-01/Accounts/AC1.json"))
                .willReturn(aResponse().withStatus(401).withBody("{\"code\": 20003}")));

        assertThat(look("AC1", ""))
                .containsExactly(Finding.mend(
                        "SMS account",
                        "The provider refuses our credentials: check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN."));
    }

    @Test
    void messagingServiceIsLeftToATestMessage() {
        account("active", "Full");

        assertThat(look("AC1", "MG1").get(1))
                .isEqualTo(
                        Finding.note(
                                "SMS sender",
                                "Texts go by a messaging service; whether it holds a number is seen at the provider only. Send a test message."));
    }

    @Test
    void noAccountIsNoFault() {
        assertThat(look("", "").get(0).sentence()).startsWith("None is set: text messages stay in the local outbox.");
    }

    private static void account(String status, String type) {
        twilio.stubFor(get(urlPathEqualTo("/2010-04-01/Accounts/AC1.json"))
                .willReturn(
                        okJson("{\"sid\": \"AC1\", \"status\": \"%s\", \"type\": \"%s\"}".formatted(status, type))));
    }

    private static void numbers(String number) {
        twilio.stubFor(get(urlPathEqualTo(NUMBERS))
                .willReturn(okJson(
                        "{\"incoming_phone_numbers\": [%s], \"page\": 0, \"page_size\": 1, \"next_page_uri\": null}"
                                .formatted(number))));
    }

    private static List<Finding> look(String account, String service) {
        var settings = new SmsSettings(
                account,
                "secret",
                "",
                "",
                "+4930123456",
                service,
                URI.create(twilio.baseUrl()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                false);
        return new SmsCheckup(settings, new SmsChannel(settings, new SmsReports(settings), Limits.USUAL)).look();
    }
}
