package io.dunwell.messaging;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the outbox as the dispatcher claims it, before it is rendered. */
public record OutboundMessage(
        long id,
        String stepKey,
        AccountId account,
        @Nullable Long caseId,
        Channel channel,
        String template,
        MessagePurpose purpose,
        LocalDate payBy,
        LocalDate businessDate,
        Instant dueAt,
        Instant expiresAt,
        int attempts) {

    /** Ends the step key of a message that goes once more because the first one did not arrive. */
    public static final String AGAIN = ":again";

    /** What its step key says it is about, the first time as well as once more. */
    public String occasion() {
        var key = stepKey;
        while (key.endsWith(AGAIN)) {
            key = key.substring(0, key.length() - AGAIN.length());
        }
        return key;
    }
}
