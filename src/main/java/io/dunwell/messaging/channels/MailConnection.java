package io.dunwell.messaging.channels;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
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

    private boolean finishing;

    MailConnection(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Whether the last message may have been accepted. */
    boolean mayHaveLeft() {
        return finishing;
    }

    void sendOnce(Message message) throws MessagingException {
        finishing = false;
        sendMessage(message, message.getAllRecipients());
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        finishing = true;
        super.finishData();
    }
}
