package io.dunwell.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of a diagram in words.
 *
 * @param stage of the policy that is carried out when the step has run, null for none
 * @param inputs what the author of the diagram filled in, in the order of the diagram
 */
public record DrawnStep(String id, String label, Kind kind, @Nullable Integer stage, List<Input> inputs) {

    /** Who acts, as far as a reader of the list needs to know. */
    public enum Kind {
        AUTOMATIC("Dunwell"),
        PERSON("A person"),
        WAIT("Wait"),
        DECISION("Decision"),
        TREATMENT("Policy"),
        END("End");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A value of a step, for example {@code Percent 1.5}. */
    public record Input(String label, String value) {}
}
