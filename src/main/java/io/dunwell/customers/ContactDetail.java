package io.dunwell.customers;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer.
 *
 * @param contactId whose email address or number it is; null for the customer's postal address
 */
public record ContactDetail(long customerId, @Nullable Long contactId, Kind kind) {

    /** What one needs to know to reach somebody. */
    public enum Kind {
        EMAIL("email address"),
        PHONE("telephone number"),
        ADDRESS("postal address");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The same for the same detail, whatever it says at the time. */
    public String key() {
        return "%d:%d:%s".formatted(customerId, contactId == null ? 0 : contactId, kind);
    }
}
