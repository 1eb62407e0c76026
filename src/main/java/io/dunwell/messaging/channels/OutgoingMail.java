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

/** An email with text and HTML and a Message-ID of its own, the same whenever it should be sent again. */
final class OutgoingMail extends MimeMessage {

    private final String ownId;

    private OutgoingMail(Session session, String ownId) {
        super(session);
        this.ownId = ownId;
    }

    static MimeMessage of(Session session, String from, Outgoing message) throws MessagingException {
        var mail = new OutgoingMail(
                session, "<message-%d@%s>".formatted(message.messageId(), from.substring(from.indexOf('@') + 1)));
        mail.setFrom(address(from, message.senderName()));
        mail.setRecipient(Message.RecipientType.TO, address(message.to(), message.toName()));
        mail.setSubject(message.text().subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Auto-Submitted", "auto-generated");
        var alternatives = new MimeMultipart(
                "alternative",
                part(message.text().text(), "plain"),
                part(message.text().html().get(), "html"));
        mail.setContent(alternatives);
        mail.saveChanges();
        return mail;
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
