package io.dunwell.messaging.checkups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.dunwell.messaging.Finding;
import io.dunwell.messaging.Finding.Health;
import io.dunwell.messaging.channels.MailSecurity;
import io.dunwell.messaging.channels.MailSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources: RFC 7208 (SPF), RFC 6376 (DKIM), RFC 7489 (DMARC). */
class MailDomainCheckupTest {

    private static final String DOMAIN = "nordlys.example";
    private static final String KEY = "k1._domainkey.nordlys.example";

    @Test
    void domainWithAllItsRecordsIsWell() throws IOException {
        var findings = look(
                "k1",
                Map.of(
                        DOMAIN,
                        List.of("some-verification=1", "v=spf1 include:mail.example -all"),
                        KEY,
                        List.of("v=DKIM1; k=rsa; p=" + "A".repeat(380)),
                        "_dmarc.nordlys.example",
                        List.of("v=DMARC1; p=quarantine")));

        assertThat(findings)
                .extracting(Finding::subject, Finding::health, Finding::sentence)
                .containsExactly(
                        tuple("SPF", Health.WELL, "nordlys.example says who may send its mail."),
                        tuple("DKIM", Health.WELL, KEY + " holds the key for our signature."),
                        tuple("DMARC", Health.WELL, "nordlys.example says what to do with mail that is not ours."));
    }

    @Test
    void domainWithoutRecordsIsToldWhichToPublish() throws IOException {
        var findings = look("k1", Map.of());

        assertThat(findings).extracting(Finding::health).containsOnly(Health.MEND);
        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "nordlys.example does not say who may send its mail: publish a TXT record such as “v=spf1 include:(your mail provider) -all”.",
                        KEY
                                + " holds no key, so receivers cannot check our signature: publish the record your mail provider shows you.",
                        "nordlys.example has no policy, which large mailbox providers ask for: publish a TXT record at _dmarc.nordlys.example, such as “v=DMARC1; p=quarantine”.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=spf1 a -all~v=spf1 mx -all | nordlys.example has 2 records that begin with v=spf1, and receivers then trust none: keep one.",
                "v=spf1 +all | nordlys.example lets everybody send its mail (+all): end the record with -all.",
            })
    void recordThatProtectsNothingIsToBeMended(String records, String sentence) throws IOException {
        var findings = look("", Map.of(DOMAIN, List.of(records.split("~"))));

        assertThat(findings.get(0)).isEqualTo(Finding.mend("SPF", sentence));
    }

    @Test
    void revokedKeyIsNone() throws IOException {
        var findings = look("k1", Map.of(KEY, List.of("v=DKIM1; p=")));

        assertThat(findings.get(1).health()).isEqualTo(Health.MEND);
    }

    @Test
    void policyOfTheWholeDomainCountsForItsParts() throws IOException {
        try (var names = new NameServerForTests(Map.of("_dmarc.nordlys.example", List.of("v=DMARC1; p = none")))) {
            var findings = new MailDomainCheckup(mail("", "billing@post.nordlys.example"), names.address()).look();

            assertThat(findings.get(1).sentence())
                    .startsWith("Set DUNWELL_DKIM_SELECTOR to the name your mail provider signs with");
            assertThat(findings.get(2))
                    .isEqualTo(Finding.note(
                            "DMARC",
                            "nordlys.example asks for reports only (p=none); p=quarantine protects its name."));
        }
    }

    @Test
    void nameServerThatDoesNotAnswerIsNoFault() throws IOException {
        String nobody;
        try (var closed = new NameServerForTests(Map.of())) {
            nobody = closed.address();
        }

        assertThat(new MailDomainCheckup(mail(""), nobody).look())
                .containsExactly(Finding.note(
                        "SPF, DKIM, DMARC",
                        "No name server answers here, so the records of nordlys.example were not looked at."));
    }

    private static List<Finding> look(String selector, Map<String, List<String>> texts) throws IOException {
        try (var names = new NameServerForTests(texts)) {
            return new MailDomainCheckup(mail(selector), names.address()).look();
        }
    }

    private static MailSettings mail(String selector) {
        return mail(selector, "billing@Nordlys.example");
    }

    private static MailSettings mail(String selector, String from) {
        var second = Duration.ofSeconds(1);
        return new MailSettings(
                "mail.example", 587, "", "", from, MailSecurity.STARTTLS, selector, "", "", second, second, second);
    }
}
