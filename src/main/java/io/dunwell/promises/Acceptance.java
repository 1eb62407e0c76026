package io.dunwell.promises;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the customer agreed to a plan, and how we know.
 *
 * @param name who agreed, as they typed it or as the collector heard it
 * @param on the day on which they agreed
 * @param at when it was recorded
 * @param from SHA-256 of the network address a signed link was used from; null otherwise
 */
@Embeddable
public record Acceptance(
        @Enumerated(EnumType.STRING) @Column(name = "accepted_how", length = 10) How how,
        @Column(name = "accepted_name", length = 120) String name,
        @Column(name = "accepted_on") LocalDate on,
        @Column(name = "accepted_at") Instant at,
        @Column(name = "accepted_from", length = 64) @Nullable String from) {

    /** By what the customer agreed. */
    public enum How {
        LINK("by the link we sent"),
        PHONE("by telephone"),
        PAPER("on signed paper"),
        EMAIL("by email");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Acceptance {
        if (name != null && (name.isBlank() || name.length() > 120)) {
            throw new PromiseRejected("Enter who agreed to the plan, with at most 120 characters.");
        }
    }
}
