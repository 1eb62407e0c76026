package io.dunwell.messaging.channels;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read from a mailbox that answers: ReturnedMailTest. */
class ReturnMailboxTest {

    @Test
    @Timeout(20)
    void aServerThatHangsIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var mailbox = new ReturnMailbox(new MailboxSettings(
                    "127.0.0.1",
                    silent.getLocalPort(),
                    "bounces",
                    "right",
                    "INBOX",
                    MailSecurity.NONE,
                    Duration.ofMillis(300),
                    Duration.ofSeconds(20)));

            assertThatThrownBy(() -> mailbox.since(0, 0)).isInstanceOf(MessagingException.class);
        }
    }
}
