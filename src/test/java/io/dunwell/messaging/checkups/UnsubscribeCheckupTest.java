package io.dunwell.messaging.checkups;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dunwell.links.PublicAddress;
import io.dunwell.messaging.Finding;
import io.dunwell.messaging.Finding.Health;
import io.dunwell.messaging.channels.MailSecurity;
import io.dunwell.messaging.channels.MailSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsubscribeCheckupTest {

    @RegisterExtension
    static WireMockExtension internet = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @Test
    void pageThatReadersReachIsWell() {
        assertThat(answering(200)).extracting(Finding::health).containsExactly(Health.WELL);
    }

    @Test
    void pageBehindASignInIsToBeMended() {
        assertThat(answering(302))
                .containsExactly(
                        Finding.mend(
                                "Way out of emails",
                                "The page that ends emails answers with status 302: the proxy of DUNWELL_PUBLIC_URL must pass on everything under /unsubscribe/ and /ui/."));
    }

    @Test
    void withoutAPublicAddressMailCarriesNoLink() {
        assertThat(look("mail.example", "")).extracting(Finding::health).containsExactly(Health.NOTE);
        assertThat(look("", internet.baseUrl())).isEmpty();
        assertThat(look("mail.example", "http://127.0.0.1:1"))
                .extracting(Finding::health)
                .containsExactly(Health.MEND);
    }

    private static List<Finding> answering(int status) {
        internet.stubFor(get("/unsubscribe/0").willReturn(aResponse().withStatus(status)));
        return look("mail.example", internet.baseUrl());
    }

    private static List<Finding> look(String host, String publicUrl) {
        var second = Duration.ofSeconds(1);
        var mail = new MailSettings(
                host, 587, "", "", "books@nordlys.example", MailSecurity.STARTTLS, "", "", "", second, second, second);
        return new UnsubscribeCheckup(mail, new PublicAddress(publicUrl)).look();
    }
}
