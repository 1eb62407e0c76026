package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunwell.messaging.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailCheckupTest {

    @RegisterExtension
    static GreenMailExtension mail = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withUser("dunwell", "right"));

    @Test
    void serverThatAnswersIsWellAndGetsNoMail() {
        assertThat(look(port(), "dunwell", "right", MailSecurity.NONE))
                .isEqualTo(Finding.well(
                        "Mail server",
                        "127.0.0.1:%d answers without encryption and takes our user name.".formatted(port())));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void wrongPasswordNamesWhatToCheck() {
        assertThat(look(port(), "dunwell", "wrong", MailSecurity.NONE))
                .isEqualTo(Finding.mend(
                        "Mail server",
                        "127.0.0.1:%d refuses our user name or password: check DUNWELL_MAIL_USER and DUNWELL_MAIL_PASSWORD."
                                .formatted(port())));
    }

    @Test
    void serverWithoutEncryptionIsNotTrusted() {
        assertThat(look(port(), "", "", MailSecurity.STARTTLS))
                .isEqualTo(Finding.mend(
                        "Mail server",
                        "127.0.0.1:%d offers no encryption (STARTTLS) or broke off: try port 465 with DUNWELL_MAIL_SECURITY=TLS."
                                .formatted(port())));
    }

    @Test
    void serverThatIsAwayNamesWhatToCheck() {
        assertThat(look(1, "", "", MailSecurity.NONE))
                .isEqualTo(
                        Finding.mend(
                                "Mail server",
                                "127.0.0.1:1 does not answer: check DUNWELL_MAIL_HOST, DUNWELL_MAIL_PORT and the firewall in between."));
    }

    @Test
    void noServerIsNoFault() {
        assertThat(new MailCheckup(settings("", 587, "", "", MailSecurity.STARTTLS)).look())
                .containsExactly(
                        Finding.note(
                                "Mail server",
                                "None is set: emails stay in the local outbox. Set DUNWELL_MAIL_HOST and DUNWELL_MAIL_FROM to send them."));
    }

    private static int port() {
        return mail.getSmtp().getPort();
    }

    private static Finding look(int port, String user, String password, MailSecurity security) {
        return new MailCheckup(settings("127.0.0.1", port, user, password, security))
                .look()
                .get(0);
    }

    private static MailSettings settings(String host, int port, String user, String password, MailSecurity security) {
        var seconds = Duration.ofSeconds(5);
        return new MailSettings(
                host, port, user, password, "billing@nordlys.example", security, "", "", "", seconds, seconds, seconds);
    }
}
