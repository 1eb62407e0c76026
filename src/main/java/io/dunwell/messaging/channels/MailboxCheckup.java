package io.dunwell.messaging.channels;

import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether mail that cannot be delivered is noticed, and what customers answer is read. */
@Component
@Order(2)
class MailboxCheckup implements Checkup {

    private static final String SUBJECT = "Returned mail";

    private final MailSettings mail;
    private final MailboxSettings settings;
    private final ReturnMailbox mailbox;

    MailboxCheckup(MailSettings mail, MailboxSettings settings, ReturnMailbox mailbox) {
        this.mail = mail;
        this.settings = settings;
        this.mailbox = mailbox;
    }

    @Override
    public List<Finding> look() {
        if (!mail.isConfigured()) {
            return List.of();
        }
        if (!settings.isConfigured()) {
            return List.of(unread());
        }
        if (mail.answersTo().isBlank()) {
            return List.of(Finding.note(
                    SUBJECT,
                    "%s is read, but our mail names no address that leads to it: set DUNWELL_MAIL_RETURN_PATH."
                            .formatted(settings.host())));
        }
        return List.of(read());
    }

    private Finding unread() {
        return mail.replyTo().isBlank()
                ? Finding.note(
                        SUBJECT,
                        "Nobody notices mail that comes back, and nobody here reads answers: set"
                                + " DUNWELL_MAIL_RETURN_PATH and the mailbox it leads to (DUNWELL_IMAP_HOST,"
                                + " DUNWELL_IMAP_USER, DUNWELL_IMAP_PASSWORD).")
                : Finding.mend(
                        SUBJECT,
                        "Answers go to %s, and nobody here reads them: set the mailbox it leads to (DUNWELL_IMAP_HOST, DUNWELL_IMAP_USER, DUNWELL_IMAP_PASSWORD)."
                                .formatted(mail.replyTo()));
    }

    private String well() {
        var where = "%s is read every %d seconds"
                .formatted(settings.host(), settings.every().toSeconds());
        return mail.returnPath().isBlank()
                ? "%s for answers to %s. Mail that comes back is not noticed: set DUNWELL_MAIL_RETURN_PATH."
                        .formatted(where, mail.answersTo())
                : mail.returnPath().equals(mail.answersTo())
                        ? "%s for answers and mail that comes back to %s.".formatted(where, mail.returnPath())
                        : "%s for answers to %s and mail that comes back to %s."
                                .formatted(where, mail.answersTo(), mail.returnPath());
    }

    private Finding read() {
        try {
            mailbox.greet();
            return Finding.well(SUBJECT, well());
        } catch (AuthenticationFailedException refused) {
            return Finding.mend(
                    SUBJECT,
                    "%s refuses our user name or password: check DUNWELL_IMAP_USER and DUNWELL_IMAP_PASSWORD."
                            .formatted(settings.host()));
        } catch (FolderNotFoundException missing) {
            return Finding.mend(SUBJECT, "%s has no folder “%s”.".formatted(settings.host(), settings.folder()));
        } catch (MessagingException away) {
            return Finding.mend(
                    SUBJECT,
                    "%s:%d cannot be read: check DUNWELL_IMAP_HOST, DUNWELL_IMAP_PORT, DUNWELL_IMAP_SECURITY and the firewall in between."
                            .formatted(settings.host(), settings.port()));
        }
    }
}
