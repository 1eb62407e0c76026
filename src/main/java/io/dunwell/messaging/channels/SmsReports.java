package io.dunwell.messaging.channels;

import com.twilio.security.RequestValidator;
import io.dunwell.messaging.MessageState;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The SMS provider's reports on what became of a text: where it sends them, whether they are its own, what they say.
 *
 * <p>Source: https://www.twilio.com/docs/usage/webhooks/webhooks-security and
 * https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
 */
@Component
public class SmsReports {

    /** Where a report on the attempt with the reference behind it arrives. */
    public static final String PATH = "/hooks/sms/status/";

    /** Where texts to us arrive. */
    public static final String INBOUND = "/hooks/sms/inbound";

    /**
     * The provider tries a report that was not answered five times more, whatever went wrong. Source:
     * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
     */
    private static final String RETRIES = "#rc=5&rp=all";

    private static final Map<String, MessageState> REACHED = Map.of(
            "accepted", MessageState.SENT,
            "scheduled", MessageState.SENT,
            "queued", MessageState.SENT,
            "sending", MessageState.SENT,
            "sent", MessageState.SENT,
            "delivered", MessageState.DELIVERED,
            "read", MessageState.DELIVERED,
            "undelivered", MessageState.UNDELIVERED,
            "failed", MessageState.UNDELIVERED,
            "canceled", MessageState.UNDELIVERED);

    private final SmsSettings settings;

    SmsReports(SmsSettings settings) {
        this.settings = settings;
    }

    /** The address for reports on one attempt; empty when the internet cannot reach us. */
    Optional<String> addressFor(String reference) {
        return settings.publicUrl().isBlank() ? Optional.empty() : Optional.of(address(reference) + RETRIES);
    }

    /**
     * Whether the provider signed the report with the present token or the one before. The address is the configured
     * one, since a proxy in between changes the one that is seen here.
     */
    public boolean isGenuine(String reference, Map<String, String> form, String signature) {
        return isSigned(address(reference), form, signature);
    }

    /** The same for a text to us. */
    public boolean isGenuineText(Map<String, String> form, String signature) {
        return isSigned(base() + INBOUND, form, signature);
    }

    /** Whether STOP, START and HELP are answered here; by default the provider answers them. */
    public boolean answersKeywords() {
        return settings.answersKeywords();
    }

    private boolean isSigned(String address, Map<String, String> form, String signature) {
        return !settings.publicUrl().isBlank()
                && Stream.of(settings.authToken(), settings.previousAuthToken())
                        .filter(token -> !token.isBlank())
                        .map(RequestValidator::new)
                        .anyMatch(known -> known.validate(address, form, signature)
                                || known.validate(address + RETRIES, form, signature));
    }

    /** Empty when it reports nothing we know. */
    public Optional<DeliveryReport> read(String reference, Map<String, String> form) {
        return told(
                reference,
                form.getOrDefault("MessageSid", ""),
                form.getOrDefault("MessageStatus", ""),
                form.get("ErrorCode"));
    }

    /** What a provider's word for a text's state means; empty when it is none we know. */
    static Optional<DeliveryReport> told(String reference, String id, String status, @Nullable String errorCode) {
        return Optional.ofNullable(REACHED.get(status))
                .filter(reached -> !id.isBlank())
                .map(reached -> new DeliveryReport(
                        reference,
                        id,
                        status,
                        reached,
                        reached == MessageState.UNDELIVERED ? SmsFailures.afterwards(errorCode) : null));
    }

    private String address(String reference) {
        return base() + PATH + reference;
    }

    private String base() {
        return settings.publicUrl().replaceFirst("/$", "");
    }
}
