package io.dunwell.messaging.channels;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** An email with text and HTML and a Message-ID of its own, the same whenever it should be sent again. */
final class OutgoingMail extends SMTPMessage {

    /** Comes back with the headers of a mail that could not be delivered. */
    static final String REFERENCE = "X-Dunwell-Reference";

    private final String ownId;

    private OutgoingMail(Session session, String ownId) {
        super(session);
        this.ownId = ownId;
    }

    /** @param answersTo where a mailbox is read for answers, empty for none */
    static MimeMessage of(Session session, MailSettings settings, String answersTo, Outgoing message)
            throws MessagingException {
        var from = settings.from();
        var mail = new OutgoingMail(session, id(message.messageId(), from));
        mail.setFrom(address(from, message.senderName()));
        mail.setRecipient(Message.RecipientType.TO, address(message.to(), message.toName()));
        mail.setSubject(message.text().subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(REFERENCE, message.reference());
        mail.continues(message.head(), from);
        mail.offersAWayOut(message.head());
        if (!answersTo.isBlank()) {
            mail.setReplyTo(new InternetAddress[] {address(tagged(answersTo, message), message.senderName())});
        }
        if (!settings.returnPath().isBlank()) {
            mail.returnTo(tagged(settings.returnPath(), message));
        }
        var alternatives = new MimeMultipart(
                "alternative",
                part(message.head().text(message.text().text()), "plain"),
                part(message.head().html(message.text().html().get()), "html"));
        mail.setContent(alternatives);
        mail.saveChanges();
        return mail;
    }

    /** So that what comes back to it names its attempt. */
    private static String tagged(String address, Outgoing message) {
        return address.replaceFirst("@", "+" + message.reference() + "@");
    }

    /** Servers that can are asked to tell of failure and delay, and to send back no more than the headers. */
    private void returnTo(String address) {
        setEnvelopeFrom(address);
        setNotifyOptions(NOTIFY_FAILURE | NOTIFY_DELAY);
        setReturnOption(RETURN_HDRS);
    }

    /** Mail programs show the messages of one case together. Source: RFC 5322 section 3.6.4. */
    private void continues(MailHead head, String from) throws MessagingException {
        var first = head.continues();
        if (first != null) {
            setHeader("In-Reply-To", id(first, from));
            setHeader("References", id(first, from));
        }
    }

    /** Source: RFC 8058 section 3.1; whoever signs outgoing mail must sign both headers too. */
    private void offersAWayOut(MailHead head) throws MessagingException {
        if (head.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<%s>".formatted(head.unsubscribe()));
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private static String id(long messageId, String from) {
        return "<message-%d@%s>".formatted(messageId, from.substring(from.indexOf('@') + 1));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", ownId);
    }

    private static InternetAddress address(String email, String name) throws MessagingException {
        if ((email + name).chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("An address holds a line break or control character");
        }
        var address = new InternetAddress(email, true);
        try {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return address;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
