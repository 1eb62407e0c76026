package io.dunwell.messaging.channels;

import io.dunwell.messaging.Checkup;
import io.dunwell.messaging.Finding;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the mail server answers, is who it says, and takes our user name. Says hello and leaves. */
@Component
@Order(1)
class MailCheckup implements Checkup {

    private static final String SUBJECT = "Mail server";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailSettings settings;

    MailCheckup(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        return List.of(
                settings.isConfigured()
                        ? connection()
                        : Finding.note(
                                SUBJECT,
                                "None is set: emails stay in the local outbox. Set DUNWELL_MAIL_HOST and"
                                        + " DUNWELL_MAIL_FROM to send them."));
    }

    private Finding connection() {
        var user = settings.username().isBlank() ? null : settings.username();
        try (var connection = new MailConnection(settings.within(PATIENCE))) {
            connection.connect(settings.host(), settings.port(), user, user == null ? null : settings.password());
            return Finding.well(
                    SUBJECT,
                    "%s answers%s%s.".formatted(place(), protection(), user == null ? "" : " and takes our user name"));
        } catch (AuthenticationFailedException refused) {
            return Finding.mend(
                    SUBJECT,
                    "%s refuses our user name or password: check DUNWELL_MAIL_USER and DUNWELL_MAIL_PASSWORD."
                            .formatted(place()));
        } catch (MailConnectException away) {
            return Finding.mend(
                    SUBJECT,
                    "%s does not answer: check DUNWELL_MAIL_HOST, DUNWELL_MAIL_PORT and the firewall in between."
                            .formatted(place()));
        } catch (MessagingException failed) {
            return Finding.mend(SUBJECT, place() + unprotected(failed));
        }
    }

    private String unprotected(MessagingException failed) {
        if (failed.getCause() instanceof SSLException) {
            return " shows a certificate that is not its own or that nobody vouches for: check DUNWELL_MAIL_HOST,"
                    + " which must be the name in the certificate.";
        }
        return settings.security() == MailSecurity.STARTTLS
                ? " offers no encryption (STARTTLS) or broke off: try port 465 with DUNWELL_MAIL_SECURITY=TLS."
                : " broke off the greeting: check DUNWELL_MAIL_PORT and DUNWELL_MAIL_SECURITY.";
    }

    private String protection() {
        return switch (settings.security()) {
            case STARTTLS -> " with encryption (STARTTLS) and a valid certificate";
            case TLS -> " with encryption (TLS) and a valid certificate";
            case NONE -> " without encryption";
        };
    }

    private String place() {
        return settings.host() + ":" + settings.port();
    }
}
