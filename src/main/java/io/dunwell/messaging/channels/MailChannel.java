package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Email through a mail server, over a connection for each message that is sent at the same time. */
@Component
class MailChannel implements ChannelGateway {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final MailSettings settings;
    private final MailboxSettings mailbox;
    private final Duration patience;
    private final Session session;
    private final Queue<MailConnection> idle = new ConcurrentLinkedQueue<>();

    MailChannel(MailSettings settings, MailboxSettings mailbox, SendingLimits limits) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.patience = limits.deadline(Channel.EMAIL);
        this.session = MailSessions.of(settings);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    @Override
    public String settings() {
        return String.join(
                "\n",
                settings.host(),
                Integer.toString(settings.port()),
                settings.username(),
                settings.password(),
                settings.from(),
                settings.returnPath(),
                settings.security().name());
    }

    @Override
    public Outcome send(Outgoing message) {
        MimeMessage mail;
        try {
            mail = OutgoingMail.of(session, settings, mailbox.isConfigured() ? settings.answersTo() : "", message);
        } catch (MessagingException e) {
            return Outcome.failed(Kind.BAD_ADDRESS, null, "The email address cannot be written to.");
        }
        var connection = Objects.requireNonNullElseGet(idle.poll(), () -> new MailConnection(settings));
        try (var deadline = Deadline.in(patience, connection::cut)) {
            return send(mail, connection, deadline);
        }
    }

    private Outcome send(MimeMessage mail, MailConnection connection, Deadline deadline) {
        try {
            connection.open();
        } catch (MessagingException e) {
            var answer = connection.getLastReturnCode();
            leave(connection);
            LOG.warn("mail server unreachable", Wordless.of(e));
            return MailFailures.greeting(e, answer);
        }
        try {
            connection.sendOnce(mail);
            idle.add(connection);
            return Outcome.sent(mail.getMessageID());
        } catch (MessagingException e) {
            var late = deadline.hasPassed();
            leave(connection);
            return MailFailures.meaning(e, connection.mayHaveLeft(), late);
        }
    }

    private static void leave(MailConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            LOG.debug("mail connection did not close cleanly", e);
        }
    }

    @PreDestroy
    void close() {
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            leave(connection);
        }
    }
}
