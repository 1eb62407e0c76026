package io.dunwell.messaging.channels;

import io.dunwell.kernel.Wordless;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the reports of mail servers on what they could not deliver. Changes nothing in the mailbox. */
@Component
public class ReturnMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final int AT_ONCE = 200;

    private final MailboxSettings settings;

    ReturnMailbox(MailboxSettings settings) {
        this.settings = settings;
    }

    /**
     * What came since.
     *
     * @param validity of the mailbox's numbers: when it changes they begin anew
     * @param lastUid number of the last mail that was read
     */
    public record News(long validity, long lastUid, List<DeliveryReport> reports) {}

    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Which mailbox it is. */
    public String name() {
        return "%s/%s/%s".formatted(settings.host(), settings.username(), settings.folder());
    }

    /**
     * Reads at most 200 mails behind {@code lastUid}, oldest first; from the beginning when {@code validity} is not the
     * mailbox's own.
     *
     * @throws MessagingException when the server cannot be reached or refuses us
     */
    public News since(long validity, long lastUid) throws MessagingException {
        try (var store = connected();
                var folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_ONLY);
            var numbered = (UIDFolder) folder;
            var own = numbered.getUIDValidity();
            var last = own == validity ? lastUid : 0;
            var reports = new ArrayList<DeliveryReport>();
            int read = 0;
            for (var mail : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                // A mailbox without newer mail answers with its last one.
                if (numbered.getUID(mail) <= last || read++ == AT_ONCE) {
                    continue;
                }
                report(mail).ifPresent(reports::add);
                last = Math.max(last, numbered.getUID(mail));
            }
            return new News(own, last, reports);
        }
    }

    /** Says hello and leaves. */
    void greet() throws MessagingException {
        try (var store = connected();
                var folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_ONLY);
        }
    }

    private static Optional<DeliveryReport> report(Message mail) throws MessagingException {
        try {
            return Bounce.read(mail);
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("returned mail could not be read number={}", mail.getMessageNumber(), Wordless.of(unreadable));
            return Optional.empty();
        }
    }

    private Store connected() throws MessagingException {
        var store = session().getStore("imap");
        store.connect(settings.host(), settings.port(), settings.username(), settings.password());
        return store;
    }

    private Session session() {
        var millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", millis);
        properties.setProperty("mail.imap.timeout", millis);
        properties.setProperty("mail.imap.writetimeout", millis);
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(settings.security() == MailSecurity.TLS));
        var startTls = Boolean.toString(settings.security() == MailSecurity.STARTTLS);
        properties.setProperty("mail.imap.starttls.enable", startTls);
        properties.setProperty("mail.imap.starttls.required", startTls);
        return Session.getInstance(properties);
    }
}
