package io.dunwell.customers;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody changed how a customer is reached.
 *
 * @param contactId null for the customer's own details
 * @param fields that were changed, in words such as {@code phone}; not what they were before
 */
public record ContactChange(@Nullable Long contactId, Kind kind, Set<String> fields, String by, Instant at) {

    public ContactChange {
        fields = Set.copyOf(fields);
    }

    /** What became of the contact. */
    public enum Kind {
        ADDED,
        CHANGED,
        RETIRED
    }
}
