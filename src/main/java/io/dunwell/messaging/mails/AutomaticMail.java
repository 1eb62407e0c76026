package io.dunwell.messaging.mails;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a program wrote a mail: nobody answered us by it.
 *
 * <p>Source: RFC 3834 sections 2 and 5; RFC 2369; the subjects are those of common programs.
 */
final class AutomaticMail {

    private static final Set<String> NOT_PERSONAL = Set.of("bulk", "junk", "list", "auto_reply", "auto-reply");
    private static final String[] SAY_SO = {"X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id", "Feedback-ID"};
    private static final Pattern PROGRAM = Pattern.compile("(?i)\\b(?:mailer-daemon|postmaster|no-?reply|donotreply)@");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)\\s*(?:automatic reply|auto(?:matic)?[- ]?response|autoreply"
                    + "|out of (?:the )?office|automatische antwort|abwesenheits(?:notiz|nachricht|assistent)|r[ée]ponse automatique"
                    + "|respuesta automática)\\b.*");

    private AutomaticMail() {}

    static boolean is(Message mail) throws MessagingException {
        for (var header : SAY_SO) {
            if (mail.getHeader(header) != null) {
                return true;
            }
        }
        var submitted = plain(mail, "Auto-Submitted").split("[ ;(]", 2)[0];
        return !submitted.isEmpty() && !submitted.equals("no")
                || NOT_PERSONAL.contains(plain(mail, "Precedence"))
                || plain(mail, "Return-Path").equals("<>")
                || mail.isMimeType("multipart/report")
                || PROGRAM.matcher(MailReading.first(mail, "From")).find()
                || SUBJECT.matcher(subject(mail)).matches();
    }

    private static String subject(Message mail) throws MessagingException {
        return PlainCharacters.line(
                MailWords.decoded(MailReading.first(mail, "Subject")), IncomingMail.LONGEST_SUBJECT);
    }

    private static String plain(Message mail, String header) throws MessagingException {
        return MailReading.first(mail, header).strip().toLowerCase(Locale.ROOT);
    }
}
