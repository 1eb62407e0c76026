package io.dunwell.messaging.channels;

import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.mails.IncomingMail;
import io.dunwell.messaging.mails.MailReading;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what came to the mailbox: reports of mail servers on what they could not deliver, and mail that people wrote.
 * Changes nothing in it.
 */
@Component
public class ReturnMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnMailbox.class);
    private static final int AT_ONCE = 50;
    private static final int SMALL = 2_000_000;

    private final MailboxSettings settings;

    ReturnMailbox(MailboxSettings settings) {
        this.settings = settings;
    }

    /**
     * What came since.
     *
     * @param validity of the mailbox's numbers: when it changes they begin anew
     * @param lastUid number of the last mail that was read
     * @param more whether others wait behind it
     * @param unreadable mails of which hardly more than their sender can be told; they stay in the mailbox
     */
    public record News(
            long validity,
            long lastUid,
            boolean more,
            List<DeliveryReport> reports,
            List<IncomingMail> mails,
            List<IncomingMail> unreadable) {

        private News upTo(long uid, boolean others) {
            return new News(validity, uid, others, reports, mails, unreadable);
        }
    }

    /** How long to wait between two looks. */
    public Duration every() {
        return settings.every();
    }

    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Which mailbox it is. */
    public String name() {
        return "%s/%s/%s".formatted(settings.host(), settings.username(), settings.folder());
    }

    /**
     * Reads at most 50 mails behind {@code lastUid}, oldest first; from the beginning when {@code validity} is not the
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
            var news = new News(own, last, false, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            int read = 0;
            for (var mail : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
                var uid = numbered.getUID(mail);
                // A mailbox without newer mail answers with its last one.
                if (uid <= last) {
                    continue;
                }
                if (read++ == AT_ONCE) {
                    return news.upTo(last, true);
                }
                read(mail, "%s/%d/%d".formatted(name(), own, uid), news);
                last = uid;
            }
            return news.upTo(last, false);
        }
    }

    /** Says hello and leaves. */
    void greet() throws MessagingException {
        try (var store = connected();
                var folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_ONLY);
        }
    }

    /** @throws MessagingException when the server went away, not when the mail is at fault */
    private static void read(Message mail, String place, News news) throws MessagingException {
        try {
            sort(mail, place, news);
        } catch (IOException | MessagingException | RuntimeException fault) {
            if (!mail.getFolder().isOpen()) {
                throw new MessagingException("The mailbox was closed while it was read");
            }
            readAgain(mail, place, news, fault);
        }
    }

    /** Servers stumble over malformed mails, too; what they cannot take apart is fetched whole when it is small. */
    private static void readAgain(Message mail, String place, News news, Exception fault) throws MessagingException {
        try {
            if (mail.getSize() < SMALL && mail instanceof IMAPMessage stored) {
                sort(new MimeMessage(null, stored.getMimeStream()), place, news);
                return;
            }
        } catch (IOException | MessagingException | RuntimeException again) {
            fault.addSuppressed(again);
        }
        if (!mail.getFolder().isOpen()) {
            throw new MessagingException("The mailbox was closed while it was read");
        }
        LOG.warn("mail could not be read number={}", mail.getMessageNumber(), Wordless.of(fault));
        news.unreadable().add(MailReading.unreadable(mail, place));
    }

    private static void sort(Message mail, String place, News news) throws MessagingException, IOException {
        if (mail.isMimeType("multipart/report")) {
            Bounce.read(mail).ifPresent(news.reports()::add);
        } else {
            news.mails().add(MailReading.of(mail, place));
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
