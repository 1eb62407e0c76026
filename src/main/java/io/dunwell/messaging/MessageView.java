package io.dunwell.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message as it went out, and how.
 *
 * @param body text of an email or SMS, HTML of a letter; null until rendered
 * @param textVersion of the template that wrote it, 0 for the house's own; null until rendered
 * @param expiresAt from this moment it is withheld instead of sent
 */
public record MessageView(
        MessageRow row,
        String stepKey,
        @Nullable Long caseId,
        @Nullable String toAddress,
        @Nullable String language,
        @Nullable Integer textVersion,
        @Nullable String body,
        @Nullable String providerId,
        Instant expiresAt,
        String recordedBy,
        Instant recordedAt,
        List<Attempt> attempts) {

    /** One try to hand it over. */
    public record Attempt(
            int number,
            String channel,
            String outcome,
            Instant claimedAt,
            @Nullable Instant finishedAt,
            @Nullable String providerId,
            @Nullable String error) {}
}
