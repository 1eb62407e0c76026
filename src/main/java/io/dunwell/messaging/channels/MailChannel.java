package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.annotation.PreDestroy;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Email through a mail server, over one connection that is renewed every fifty messages. */
@Component
class MailChannel implements ChannelGateway {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);
    private static final int MESSAGES_PER_CONNECTION = 50;

    private final MailSettings settings;
    private final Session session;
    private @Nullable MailConnection connection;
    private int sentOverConnection;

    MailChannel(MailSettings settings) {
        this.settings = settings;
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
    public synchronized Outcome send(Outgoing message) {
        MimeMessage mail;
        try {
            mail = OutgoingMail.of(session, settings, message);
        } catch (MessagingException e) {
            return Outcome.failed(Kind.BAD_ADDRESS, null, "The email address cannot be written to.");
        }
        MailConnection open;
        try {
            open = connected();
        } catch (MessagingException e) {
            return unreachable(e);
        }
        return send(mail, open);
    }

    private Outcome send(MimeMessage mail, MailConnection open) {
        try {
            open.sendOnce(mail);
            return Outcome.sent(mail.getMessageID());
        } catch (MessagingException e) {
            close();
            return MailFailures.meaning(e, open.mayHaveLeft());
        }
    }

    private MailConnection connected() throws MessagingException {
        var open = connection;
        if (open != null && sentOverConnection < MESSAGES_PER_CONNECTION && open.isConnected()) {
            sentOverConnection++;
            return open;
        }
        close();
        open = new MailConnection(session);
        var user = settings.username().isBlank() ? null : settings.username();
        open.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
        connection = open;
        sentOverConnection = 1;
        return open;
    }

    private static Outcome unreachable(MessagingException e) {
        LOG.warn("mail server unreachable: {}", e.toString());
        return e instanceof AuthenticationFailedException
                ? Outcome.failed(Kind.DOWN, "auth", "The mail server refused our user name or password.")
                : Outcome.failed(Kind.DOWN, null, "The mail server could not be reached.");
    }

    @PreDestroy
    synchronized void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.debug("mail connection did not close cleanly", e);
            }
        }
    }
}
