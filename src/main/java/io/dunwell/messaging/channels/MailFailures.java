package io.dunwell.messaging.channels;

import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's refusal means for the message. Source: RFC 5321 section 4.2.1, 4yz transient, 5yz permanent. */
final class MailFailures {

    private static final int TOO_LARGE = 552;

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
                        .map(sender -> toSender(sender.getReturnCode())))
                .or(() -> within(failure, SMTPSendFailedException.class)
                        .filter(answer -> answer.getReturnCode() > 0)
                        .map(MailFailures::toCommand))
                .orElseGet(() -> unanswered(mayHaveLeft, late || isFor(failure, SocketTimeoutException.class)));
    }

    /**
     * Of a connection that was not even opened.
     *
     * @param answer the server's last, 0 or less without one
     */
    static Outcome greeting(MessagingException failure, int answer) {
        if (failure instanceof AuthenticationFailedException && !isTransient(answer)) {
            return Outcome.failed(
                    Kind.MISCONFIGURED,
                    "auth",
                    "The mail server refuses our user name or password: check DUNWELL_MAIL_USER and"
                            + " DUNWELL_MAIL_PASSWORD.");
        }
        if (isFor(failure, CertificateException.class) || isFor(failure, SSLPeerUnverifiedException.class)) {
            return Outcome.failed(
                    Kind.MISCONFIGURED,
                    "identity",
                    "The mail server's certificate is not its own or nobody vouches for it: check DUNWELL_MAIL_HOST,"
                            + " which must be the name in the certificate.");
        }
        return String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")
                ? Outcome.failed(
                        Kind.MISCONFIGURED,
                        "starttls",
                        "The mail server offers no encryption (STARTTLS): try port 465 with DUNWELL_MAIL_SECURITY=TLS.")
                : Outcome.failed(Kind.DOWN, null, "The mail server could not be reached.");
    }

    /** 552 is about the size of this message. Source: RFC 5321 section 4.2.2, RFC 1870 section 6. */
    private static Outcome toSender(int answer) {
        return answer == TOO_LARGE
                ? answered(answer, Kind.RETRY, Kind.REJECTED, "The mail server refused the message")
                : answered(
                        answer,
                        Kind.DOWN,
                        Kind.MISCONFIGURED,
                        "The mail server refuses our sender: check DUNWELL_MAIL_FROM and DUNWELL_MAIL_RETURN_PATH");
    }

    private static Outcome toCommand(SMTPSendFailedException answer) {
        var command = String.valueOf(answer.getCommand()).toUpperCase(Locale.ROOT);
        return command.startsWith("MAIL")
                ? toSender(answer.getReturnCode())
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

    private static boolean isFor(Throwable failure, Class<? extends Throwable> reason) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (reason.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(int answer) {
        return answer >= 400 && answer < 500;
    }

    private static Outcome answered(int code, Kind transiently, Kind permanently, String sentence) {
        var kind = isTransient(code) ? transiently : permanently;
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
