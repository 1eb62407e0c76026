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

    static MimeMessage of(Session session, MailSettings settings, Outgoing message) throws MessagingException {
        var from = settings.from();
        var mail = new OutgoingMail(
                session, "<message-%d@%s>".formatted(message.messageId(), from.substring(from.indexOf('@') + 1)));
        mail.setFrom(address(from, message.senderName()));
        mail.setRecipient(Message.RecipientType.TO, address(message.to(), message.toName()));
        mail.setSubject(message.text().subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(REFERENCE, message.reference());
        if (!settings.returnPath().isBlank()) {
            mail.returnTo(settings.returnPath().replaceFirst("@", "+" + message.reference() + "@"));
        }
        var alternatives = new MimeMultipart(
                "alternative",
                part(message.text().text(), "plain"),
                part(message.text().html().get(), "html"));
        mail.setContent(alternatives);
        mail.saveChanges();
        return mail;
    }

    /** Servers that can are asked to tell of failure and delay, and to send back no more than the headers. */
    private void returnTo(String address) {
        setEnvelopeFrom(address);
        setNotifyOptions(NOTIFY_FAILURE | NOTIFY_DELAY);
        setReturnOption(RETURN_HDRS);
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
