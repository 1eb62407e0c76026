package io.dunwell.messaging;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message that a step wants to leave.
 *
 * @param stepKey names the occasion, e.g. case + activity + occurrence; at most 160 characters
 * @param template key of the catalogue, see {@link Messaging#templates()}
 * @param channel the wish; the next channel the customer has is taken when it cannot be used. Never PHONE
 * @param payBy the deadline written in the message
 * @param businessDate the day whose work this is
 * @param dueAt the earliest moment; moved to the next moment inside the reader's send window
 */
public record MessageOrder(
        String stepKey,
        AccountId account,
        @Nullable Long caseId,
        String template,
        MessagePurpose purpose,
        Channel channel,
        LocalDate payBy,
        LocalDate businessDate,
        Instant dueAt) {

    public MessageOrder {
        if (stepKey.isBlank() || stepKey.length() > 160) {
            throw new IllegalArgumentException("A step key has 1 to 160 characters: " + stepKey);
        }
        if (channel == Channel.PHONE) {
            throw new IllegalArgumentException("A call is a task for a person, not a message: " + stepKey);
        }
    }
}
