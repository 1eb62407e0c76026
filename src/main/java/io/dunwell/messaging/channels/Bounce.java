package io.dunwell.messaging.channels;

import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.channels.Outcome.Kind;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server tells, later, about a mail it could not deliver.
 *
 * <p>Source: RFC 3464 sections 2.3.3 and 2.3.4, RFC 3463 section 3, RFC 6522.
 */
final class Bounce {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern TAG = Pattern.compile("\\+(" + UUID + ")@");
    private static final String[] ADDRESSED = {"To", "Delivered-To", "X-Original-To"};

    /** No such mailbox, no such host, moved, disabled: nothing will ever arrive there. */
    private static final Set<String> NOBODY_THERE =
            Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4");

    private Bounce() {}

    /** Empty when it is no report on one of our attempts, or one that changes nothing, such as a delay. */
    static Optional<DeliveryReport> read(Message mail) throws MessagingException, IOException {
        if (!(mail.getContent() instanceof MultipartReport report)
                || !(report.getReport() instanceof DeliveryStatus status)
                || status.getRecipientDSNCount() == 0) {
            return Optional.empty();
        }
        var recipient = status.getRecipientDSN(0);
        return reference(mail, report)
                .flatMap(reference -> told(reference, field(recipient, "Action"), code(recipient)));
    }

    private static Optional<DeliveryReport> told(String reference, String action, String code) {
        return switch (action) {
            case "failed" -> Optional.of(report(reference, MessageState.UNDELIVERED, code, failure(code)));
            case "delivered" -> Optional.of(report(reference, MessageState.DELIVERED, code, null));
            default -> Optional.empty();
        };
    }

    private static DeliveryReport report(
            String reference, MessageState reached, String code, @Nullable Outcome failure) {
        return new DeliveryReport(reference, reference, "mail " + code, reached, failure);
    }

    private static Outcome failure(String code) {
        return NOBODY_THERE.contains(code)
                ? Outcome.failed(
                        Kind.BAD_ADDRESS, code, "The mail came back: there is no such mailbox (%s).".formatted(code))
                : Outcome.failed(Kind.REJECTED, code, "The mail came back: it was not accepted (%s).".formatted(code));
    }

    /** From the address it came back to, else from the headers that came back with it. */
    private static Optional<String> reference(Message mail, MultipartReport report) throws MessagingException {
        var addressed = Stream.<String>builder();
        for (var header : ADDRESSED) {
            for (var value : Optional.ofNullable(mail.getHeader(header)).orElse(new String[0])) {
                addressed.add(value);
            }
        }
        for (Address address : Optional.ofNullable(mail.getAllRecipients()).orElse(new Address[0])) {
            addressed.add(address.toString());
        }
        var tagged = addressed
                .build()
                .map(TAG::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst();
        return tagged.isPresent() ? tagged : returned(report);
    }

    private static Optional<String> returned(MultipartReport report) throws MessagingException {
        var original = report.getReturnedMessage();
        var values = original == null ? null : original.getHeader(OutgoingMail.REFERENCE);
        return values == null
                ? Optional.empty()
                : Optional.of(values[0].strip()).filter(value -> value.matches(UUID));
    }

    private static String code(InternetHeaders recipient) {
        return field(recipient, "Status").split("[ (]", 2)[0];
    }

    private static String field(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
