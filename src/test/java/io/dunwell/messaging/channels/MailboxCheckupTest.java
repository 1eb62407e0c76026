package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.dunwell.messaging.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailboxCheckupTest {

    @RegisterExtension
    static GreenMailExtension server = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
            .withConfiguration(
                    GreenMailConfiguration.aConfig().withUser("bounces@nordlys.example", "bounces", "right"));

    @Test
    void mailboxThatCanBeReadIsWell() {
        assertThat(look("bounces@nordlys.example", ReturnMailboxes.settings(server, "right")))
                .containsExactly(
                        Finding.well(
                                "Returned mail",
                                "127.0.0.1 is read every 20 seconds for answers and mail that comes back to bounces@nordlys.example."));
    }

    @Test
    void wrongPasswordNamesWhatToCheck() {
        assertThat(look("bounces@nordlys.example", ReturnMailboxes.settings(server, "wrong")))
                .containsExactly(
                        Finding.mend(
                                "Returned mail",
                                "127.0.0.1 refuses our user name or password: check DUNWELL_IMAP_USER and DUNWELL_IMAP_PASSWORD."));
    }

    @Test
    void answersThatNobodyReadsAreToBeMended() {
        assertThat(look("", "answers@nordlys.example", ReturnMailboxes.none()))
                .containsExactly(
                        Finding.mend(
                                "Returned mail",
                                "Answers go to answers@nordlys.example, and nobody here reads them: set the mailbox it leads to (DUNWELL_IMAP_HOST, DUNWELL_IMAP_USER, DUNWELL_IMAP_PASSWORD)."));
    }

    @Test
    void mailWithoutAWayBackIsTold() {
        assertThat(look("", ReturnMailboxes.settings(server, "right")))
                .extracting(Finding::health)
                .containsExactly(Finding.Health.NOTE);
    }

    @Test
    void serverThatIsAwayNamesWhatToCheck() {
        var away = new MailboxSettings(
                "127.0.0.1",
                1,
                "bounces",
                "right",
                "INBOX",
                MailSecurity.NONE,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));

        assertThat(look("bounces@nordlys.example", away))
                .containsExactly(
                        Finding.mend(
                                "Returned mail",
                                "127.0.0.1:1 cannot be read: check DUNWELL_IMAP_HOST, DUNWELL_IMAP_PORT, DUNWELL_IMAP_SECURITY and the firewall in between."));
    }

    private static List<Finding> look(String returnPath, MailboxSettings mailbox) {
        return look(returnPath, "", mailbox);
    }

    private static List<Finding> look(String returnPath, String replyTo, MailboxSettings mailbox) {
        var second = Duration.ofSeconds(1);
        var mail = new MailSettings(
                "127.0.0.1",
                25,
                "",
                "",
                "billing@nordlys.example",
                MailSecurity.NONE,
                "",
                returnPath,
                replyTo,
                second,
                second,
                second);
        return new MailboxCheckup(mail, mailbox, new ReturnMailbox(mailbox)).look();
    }
}
