package io.dunwell.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the gate says about a contact, and why. */
public sealed interface Verdict {

    /** The rule that decided; {@link #EVERY_RULE} when all of them let it pass. */
    String rule();

    /** The facts that decided, in a few words without anything personal. */
    String inputs();

    /** The reason, for the person who asks. */
    String sentence();

    /** What an allowed contact names as its rule. */
    String EVERY_RULE = "ALL";

    default Outcome outcome() {
        if (this instanceof Allowed) {
            return Outcome.ALLOWED;
        }
        return this instanceof Deferred ? Outcome.DEFERRED : Outcome.SUPPRESSED;
    }

    /** From the most to the least allowed. */
    enum Outcome {
        ALLOWED,
        DEFERRED,
        SUPPRESSED
    }

    /**
     * It may be made now.
     *
     * @param closes by when it must have arrived; null when no hours bind it
     */
    record Allowed(@Nullable Instant closes, String inputs) implements Verdict {

        @Override
        public String rule() {
            return EVERY_RULE;
        }

        @Override
        public String sentence() {
            return "Every rule of contact allows it.";
        }
    }

    /** Not now; {@code until} is the first moment at which every rule would allow it as things stand. */
    record Deferred(String rule, Instant until, String inputs, String sentence) implements Verdict {}

    /**
     * Never, as things stand.
     *
     * @param elsewhere whether the rule speaks against the way alone, so that another may be tried
     */
    record Suppressed(String rule, String inputs, String sentence, boolean elsewhere) implements Verdict {

        public Suppressed(String rule, String inputs, String sentence) {
            this(rule, inputs, sentence, false);
        }
    }
}
