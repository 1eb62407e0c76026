package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.texts.MessageText;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailChannelTest {

    private static final URI WAY_OUT = URI.create("https://dunwell.nordlys.example/unsubscribe/ab12");

    @RegisterExtension
    static GreenMailExtension mail = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Test
    void deliversTextAndHtmlInTheNameOfTheCompany() throws Exception {
        var outcome = channel(mail.getSmtp().getPort()).send(message("maria@kunde.example", "Grüße: 3 €"));

        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(outcome).isEqualTo(Outcome.sent("<message-7@nordlys.example>"));
        assertThat(received.getMessageID()).isEqualTo("<message-7@nordlys.example>");
        assertThat(received.getSubject()).isEqualTo("Grüße: 3 €");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Nordlys");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Return-Path"))
                .containsExactly("<bounces+6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11@nordlys.example>");
        var alternatives = (MimeMultipart) received.getContent();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Bitte zahlen Sie 3 €.");
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void sendsSeveralMessagesOverOneConnection() {
        var channel = channel(mail.getSmtp().getPort());

        for (int i = 0; i < 3; i++) {
            assertThat(channel.send(message("maria@kunde.example", "Hello")).kind())
                    .isEqualTo(Kind.SENT);
        }

        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[2])).contains("Bitte zahlen");
    }

    @Test
    void refusesToSpeakWithAServerThatOffersNoEncryption() {
        var strict = new MailChannel(
                settings("127.0.0.1", mail.getSmtp().getPort(), MailSecurity.STARTTLS),
                ReturnMailboxes.none(),
                Limits.USUAL);

        var outcome = strict.send(message("maria@kunde.example", "Hello"));

        assertThat(outcome.kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(outcome.sentence()).contains("offers no encryption (STARTTLS)");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsAwayHasSentNothing() {
        var outcome = channel(1).send(message("maria@kunde.example", "Hello"));

        assertThat(outcome).isEqualTo(Outcome.failed(Kind.DOWN, null, "The mail server could not be reached."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "maria@kunde.example\r\nBcc: all@kunde.example"})
    void anAddressThatIsNoneIsRefusedBeforeItReachesTheServer(String address) {
        var outcome = channel(mail.getSmtp().getPort()).send(message(address, "Hello"));

        assertThat(outcome.kind()).isEqualTo(Kind.BAD_ADDRESS);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            RCPT | 550 no such user      | BAD_ADDRESS
            RCPT | 450 try again later   | RETRY
            MAIL | 553 who are you       | MISCONFIGURED
            MAIL | 451 try again later   | DOWN
            MAIL | 552 too large for us  | REJECTED
            DOT  | 554 looks like spam   | REJECTED
            DOT  | 451 try again later   | RETRY
            DOT  | -                     | UNKNOWN
            DATA | -                     | DOWN
            """)
    void whatFollowsDependsOnWhereTheServerRefused(String moment, String answer, Kind kind) throws Exception {
        try (var server = new ScriptedMailServer(moment, answer)) {
            var outcome = channel(server.port()).send(message("maria@kunde.example", "Hello"));

            assertThat(outcome.kind()).isEqualTo(kind);
            assertThat(server.conversations()).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"535 wrong password, MISCONFIGURED", "454 try again later, DOWN"})
    void aRefusedPasswordIsForTheAdministratorUnlessItIsOnlyBusy(String answer, Kind kind) throws Exception {
        try (var server = new ScriptedMailServer("AUTH", answer)) {
            var settings = settings("127.0.0.1", server.port(), MailSecurity.NONE, "dunwell");

            var outcome = new MailChannel(settings, ReturnMailboxes.none(), Limits.USUAL)
                    .send(message("maria@kunde.example", "Hello"));

            assertThat(outcome.kind()).isEqualTo(kind);
        }
    }

    @Test
    void anotherTryCarriesTheSameMessageId() throws Exception {
        var channel = channel(mail.getSmtp().getPort());

        channel.send(message("maria@kunde.example", "Hello"));
        channel.send(message("maria@kunde.example", "Hello"));

        assertThat(mail.getReceivedMessages()[0].getMessageID())
                .isEqualTo(mail.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void theHtmlIsOnlyMadeWhenItIsMailed() {
        var made = new AtomicInteger();
        var text = new MessageText("Hello", "Hello", () -> "<p>" + made.incrementAndGet() + "</p>");

        channel(mail.getSmtp().getPort())
                .send(new Outgoing(
                        7, "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11", "a@b.example", "A", "N", text, Duration.ZERO));

        assertThat(made).hasValue(1);
    }

    @Test
    void mailOfOneCaseStaysTogether() throws Exception {
        send(new MailHead(3L, null, "en"));

        assertThat(received().getHeader("In-Reply-To")).containsExactly("<message-3@nordlys.example>");
        assertThat(received().getHeader("References")).containsExactly("<message-3@nordlys.example>");
        assertThat(received().getMessageID()).isEqualTo("<message-7@nordlys.example>");
        assertThat(received().getHeader("List-Unsubscribe")).isNull();
    }

    /** Source: RFC 8058 section 8. */
    @Test
    void everyMailOffersAWayOutThatMailProgramsKnow() throws Exception {
        send(new MailHead(null, WAY_OUT, "en"));

        assertThat(received().getHeader("List-Unsubscribe"))
                .containsExactly("<https://dunwell.nordlys.example/unsubscribe/ab12>");
        assertThat(received().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received().getHeader("In-Reply-To")).isNull();
    }

    @Test
    void theWayOutStandsBelowTheWordsInTheReadersLanguage() throws Exception {
        send(new MailHead(null, WAY_OUT, "de"));

        var alternatives = (MimeMultipart) received().getContent();
        assertThat(((String) alternatives.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo("Bitte zahlen Sie 3 €.\nE-Mails an diese Adresse beenden:\n" + WAY_OUT + "\n");
        assertThat((String) alternatives.getBodyPart(1).getContent())
                .contains("<a style=\"color:#5b6472\" href=\"" + WAY_OUT + "\">E-Mails an diese Adresse beenden</a>");
    }

    @Test
    void answersComeToTheMailboxThatIsReadAndNameTheAttempt() throws Exception {
        var read = new MailboxSettings(
                "imap.nordlys.example",
                993,
                "bounces",
                "right",
                "INBOX",
                MailSecurity.TLS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20));

        new MailChannel(settings("127.0.0.1", mail.getSmtp().getPort(), MailSecurity.NONE), read, Limits.USUAL)
                .send(message("maria@kunde.example", "Hello"));

        assertThat(((InternetAddress) received().getReplyTo()[0]).getAddress())
                .isEqualTo("bounces+6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11@nordlys.example");
    }

    @Test
    void withoutAMailboxAnswersComeToTheSender() throws Exception {
        send(MailHead.NONE);

        assertThat(received().getHeader("Reply-To")).isNull();
    }

    private static void send(MailHead head) {
        channel(mail.getSmtp().getPort())
                .send(message("maria@kunde.example", "Hello").with(head));
    }

    private static MimeMessage received() {
        return mail.getReceivedMessages()[0];
    }

    private static MailChannel channel(int port) {
        return new MailChannel(settings("127.0.0.1", port, MailSecurity.NONE), ReturnMailboxes.none(), Limits.USUAL);
    }

    private static MailSettings settings(String host, int port, MailSecurity security) {
        return settings(host, port, security, "");
    }

    private static MailSettings settings(String host, int port, MailSecurity security, String user) {
        return new MailSettings(
                host,
                port,
                user,
                "secret",
                "books@nordlys.example",
                security,
                "",
                "bounces@nordlys.example",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    private static Outgoing message(String to, String subject) {
        var text = new MessageText(subject, "Bitte zahlen Sie 3 €.", () -> "<p>Bitte zahlen Sie 3 €.</p>");
        return new Outgoing(7, "6f1c7f5e-3f3e-4f7e-9f51-0f6f1f4b2a11", to, "Maria", "Nordlys", text, Duration.ZERO);
    }
}
