package io.dunwell.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody laid a restriction on a customer, or took it away.
 *
 * @param reason of a stop, also of the one that was lifted; null for credit
 * @param note in the words of whoever laid it on; null where it was taken away
 */
public record Restriction(Kind kind, @Nullable StopReason reason, @Nullable String note, String by, Instant at) {

    /** What was done. */
    public enum Kind {
        STOPPED,
        STOP_LIFTED,
        CREDIT_HELD,
        CREDIT_RELEASED
    }
}
