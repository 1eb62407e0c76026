package io.dunwell.messaging.channels;

import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means for the message. Source: RFC 5321 section 4.2.1, 4yz transient, 5yz permanent. */
final class MailFailures {

    private MailFailures() {}

    /** @param mayHaveLeft whether the end of the message was already on its way */
    static Outcome meaning(MessagingException failure, boolean mayHaveLeft) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return answered(
                        address.getReturnCode(), Kind.RETRY, Kind.BAD_ADDRESS, "The mail server refused the address");
            }
            if (cause instanceof SMTPSenderFailedException sender) {
                return answered(sender.getReturnCode(), Kind.DOWN, Kind.DOWN, "The mail server refused our sender");
            }
            if (cause instanceof SMTPSendFailedException answer && answer.getReturnCode() > 0) {
                return answered(
                        answer.getReturnCode(), Kind.RETRY, Kind.REJECTED, "The mail server refused the message");
            }
        }
        return mayHaveLeft
                ? Outcome.failed(Kind.UNKNOWN, null, "The mail server did not confirm the message.")
                : Outcome.failed(Kind.DOWN, null, "The connection to the mail server broke before the message left.");
    }

    private static Outcome answered(int code, Kind transiently, Kind permanently, String sentence) {
        var kind = code >= 400 && code < 500 ? transiently : permanently;
        return Outcome.failed(kind, Integer.toString(code), sentence + " (answer %d).".formatted(code));
    }

    private static @org.jspecify.annotations.Nullable Exception next(Exception exception) {
        return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
