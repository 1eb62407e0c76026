package io.dunwell.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * It turned out that a customer is not reached by a detail of theirs. Published in the transaction that learns of it,
 * each time it is learned; listeners write rows only.
 *
 * @param messageId the message that did not reach them, null when a person found out
 * @param said what was told about it, in a sentence without the detail itself
 */
public record DetailWrong(ContactDetail detail, How how, LocalDate on, @Nullable Long messageId, String said) {

    /** By what it was learned. */
    public enum How {
        CAME_BACK("An email came back"),
        DEAD_NUMBER("The number takes no text messages"),
        LETTER_CAME_BACK("A letter came back"),
        WRONG_PERSON("Somebody else was reached");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
