package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.messaging.MessageState;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: RFC 3464, RFC 3463. */
class BounceTest {

    private static final String REFERENCE = "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11";
    private static final String TAGGED = "bounces+" + REFERENCE + "@nordlys.example";

    @Test
    void mailboxThatDoesNotExistIsBlamed() throws Exception {
        assertThat(read(report(TAGGED, "failed", "5.1.1", "")))
                .contains(new DeliveryReport(
                        REFERENCE,
                        REFERENCE,
                        "mail 5.1.1",
                        MessageState.UNDELIVERED,
                        Outcome.failed(
                                Outcome.Kind.BAD_ADDRESS,
                                "5.1.1",
                                "The mail came back: there is no such mailbox (5.1.1).")));
    }

    @ParameterizedTest
    @CsvSource({"5.2.2, full", "5.7.1, refused as spam", "4.4.7, given up after days"})
    void otherFailuresDoNotBlameTheAddress(String code, String why) throws Exception {
        var told = read(report(TAGGED, "failed", code + " (" + why + ")", "")).orElseThrow();

        assertThat(told.reached()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(told.failure())
                .isEqualTo(Outcome.failed(
                        Outcome.Kind.REJECTED, code, "The mail came back: it was not accepted (%s).".formatted(code)));
    }

    @Test
    void delayIsNoFailure() throws Exception {
        assertThat(read(report(TAGGED, "delayed", "4.4.1", ""))).isEmpty();
    }

    @Test
    void deliveryIsTold() throws Exception {
        assertThat(read(report(TAGGED, "Delivered", "2.0.0", "")))
                .map(DeliveryReport::reached)
                .contains(MessageState.DELIVERED);
    }

    @Test
    void reportToAnUntaggedAddressIsKnownByTheHeadersThatCameBack() throws Exception {
        var mail = report("billing@nordlys.example", "failed", "5.1.1", "X-Dunwell-Reference: " + REFERENCE + "\r\n");

        assertThat(read(mail)).map(DeliveryReport::reference).contains(REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "billing@nordlys.example, ''",
        "bounces+nonsense@nordlys.example, ''",
        "billing@nordlys.example, 'X-Dunwell-Reference: or 1=1'"
    })
    void reportOnSomethingElseIsNotOurs(String to, String returned) throws Exception {
        assertThat(read(report(to, "failed", "5.1.1", returned.isEmpty() ? "" : returned + "\r\n")))
                .isEmpty();
    }

    @Test
    void personsAnswerIsNoReport() throws Exception {
        assertThat(read("From: maria@kunde.example\r\nTo: " + TAGGED
                        + "\r\nSubject: Re: Invoice\r\n\r\nI paid yesterday.\r\n"))
                .isEmpty();
    }

    static String report(String to, String action, String status, String returned) {
        return """
                From: MAILER-DAEMON@mx.kunde.example
                To: <%s>
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.kunde.example.
                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kunde.example

                Final-Recipient: rfc822; maria@kunde.example
                Action: %s
                Status: %s

                --part
                Content-Type: text/rfc822-headers

                From: billing@nordlys.example
                %sSubject: Reminder

                --part--
                """
                .formatted(to, action, status, returned.replace("\r\n", "\n"))
                .replace("\n", "\r\n");
    }

    private static Optional<DeliveryReport> read(String mail) throws Exception {
        return Bounce.read(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
    }
}
