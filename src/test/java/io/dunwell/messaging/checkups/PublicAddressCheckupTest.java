package io.dunwell.messaging.checkups;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.Finding.Health;
import io.dunwell.messaging.channels.SmsSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicAddressCheckupTest {

    @RegisterExtension
    static WireMockExtension internet = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void addressThatLeadsHereRefusesWhatIsNotSigned() {
        assertThat(answering(403))
                .containsExactly(Finding.well(
                        "Public address",
                        internet.baseUrl() + "/ leads here, and a report without a signature is refused."));
    }

    @Test
    void addressThatLeadsElsewhereIsToBeMended() {
        assertThat(answering(404))
                .containsExactly(
                        Finding.mend(
                                "Public address",
                                internet.baseUrl()
                                        + "/ answered a report with status 404 instead of refusing it: its proxy must pass on everything under /hooks/."));
    }

    @Test
    void addressThatNobodyAnswersIsToBeMended() {
        var findings = checkup("http://127.0.0.1:1", "AC1").look();

        assertThat(findings.get(0).health()).isEqualTo(Health.MEND);
        assertThat(findings.get(0).sentence()).startsWith("http://127.0.0.1:1 could not be reached from here: check");
    }

    @Test
    void addressIsAskedForOnlyWhereTextsAreSent() {
        assertThat(checkup("", "").look()).isEmpty();
        assertThat(checkup("", "AC1").look())
                .containsExactly(
                        Finding.note(
                                "Public address",
                                "None is set, so the SMS provider cannot report what became of a text: set DUNWELL_PUBLIC_URL."));
    }

    private static List<Finding> answering(int status) {
        internet.stubFor(post(urlMatching("/hooks/sms/status/[0-9a-f-]{36}"))
                .willReturn(aResponse().withStatus(status)));
        return checkup(internet.baseUrl() + "/", "AC1").look();
    }

    private static PublicAddressCheckup checkup(String publicUrl, String account) {
        var second = Duration.ofSeconds(1);
        return new PublicAddressCheckup(new SmsSettings(
                account,
                "secret",
                "",
                publicUrl,
                "+4930123456",
                "",
                URI.create("https://api.example"),
                second,
                second,
                false));
    }
}
