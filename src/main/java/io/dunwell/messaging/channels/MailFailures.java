package io.dunwell.messaging.channels;

import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means for the message. Source: RFC 5321 section 4.2.1, 4yz transient, 5yz permanent. */
final class MailFailures {

    private MailFailures() {}

    /**
     * @param mayHaveLeft whether the end of the message was already on its way
     * @param late whether the line was cut
     */
    static Outcome meaning(MessagingException failure, boolean mayHaveLeft, boolean late) {
        return within(failure, SMTPAddressFailedException.class)
                .map(address -> answered(
                        address.getReturnCode(), Kind.RETRY, Kind.BAD_ADDRESS, "The mail server refused the address"))
                .or(() -> within(failure, SMTPSenderFailedException.class)
                        .map(sender -> answered(
                                sender.getReturnCode(), Kind.DOWN, Kind.DOWN, "The mail server refused our sender")))
                .or(() -> within(failure, SMTPSendFailedException.class)
                        .filter(answer -> answer.getReturnCode() > 0)
                        .map(MailFailures::toCommand))
                .orElseGet(() -> unanswered(mayHaveLeft, late || timedOut(failure)));
    }

    private static Outcome toCommand(SMTPSendFailedException answer) {
        var command = String.valueOf(answer.getCommand()).toUpperCase(Locale.ROOT);
        return command.startsWith("MAIL")
                ? answered(answer.getReturnCode(), Kind.DOWN, Kind.DOWN, "The mail server refused our sender")
                : answered(answer.getReturnCode(), Kind.RETRY, Kind.REJECTED, "The mail server refused the message");
    }

    private static Outcome unanswered(boolean mayHaveLeft, boolean late) {
        if (mayHaveLeft && late) {
            return Outcome.unanswered("The mail server did not confirm the message in time.");
        }
        return mayHaveLeft
                ? Outcome.failed(Kind.UNKNOWN, null, "The mail server did not confirm the message.")
                : Outcome.failed(Kind.DOWN, null, "The connection to the mail server broke before the message left.");
    }

    private static boolean timedOut(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Outcome answered(int code, Kind transiently, Kind permanently, String sentence) {
        var kind = code >= 400 && code < 500 ? transiently : permanently;
        return Outcome.failed(kind, Integer.toString(code), sentence + " (answer %d).".formatted(code));
    }

    /** The refusal of one command hides behind that of the whole message. */
    private static <T extends MessagingException> Optional<T> within(MessagingException failure, Class<T> kind) {
        for (Exception cause = failure; cause instanceof MessagingException each; cause = each.getNextException()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }
}
