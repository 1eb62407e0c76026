package io.dunwell.messaging.channels;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection that remembers how far the present message got: until the final dot of its data was begun, the server
 * cannot have accepted it.
 *
 * <p>Source: RFC 5321 section 4.1.1.4.
 */
final class MailConnection extends SMTPTransport {

    private static final int MESSAGES = 50;

    private final MailSettings settings;
    private final MailLine line;
    private int messages;
    private boolean finishing;

    MailConnection(MailSettings settings) {
        this(settings, new MailLine());
    }

    private MailConnection(MailSettings settings, MailLine line) {
        super(MailSessions.of(settings, line), new URLName("smtp", null, -1, null, null, null));
        this.settings = settings;
        this.line = line;
    }

    /** Greets the server unless it still listens; after fifty messages anew. */
    void open() throws MessagingException {
        if (messages == MESSAGES || !isConnected()) {
            close();
            var user = settings.username().isBlank() ? null : settings.username();
            connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
            messages = 0;
        }
    }

    /** Whether the last message may have been accepted. */
    boolean mayHaveLeft() {
        return finishing;
    }

    void sendOnce(Message message) throws MessagingException {
        messages++;
        finishing = false;
        sendMessage(message, message.getAllRecipients());
    }

    /** Ends whatever is going on, at once; the connection is of no use afterwards. */
    void cut() {
        line.cut();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        finishing = true;
        super.finishData();
    }
}
