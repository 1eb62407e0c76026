package io.dunwell.cases;

import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.Replacement;
import io.dunwell.disputes.WithdrawnBy;
import org.jspecify.annotations.Nullable;

/** How a dispute ends; every end says why. */
public sealed interface DisputeAnswer {

    String note();

    /**
     * The customer is right, at least in part.
     *
     * @param remedy what they get
     */
    record Upheld(Remedy remedy, String note) implements DisputeAnswer {

        @Nullable
        Replacement replacement() {
            return remedy.replacement();
        }
    }

    /** The bill stands. */
    record Rejected(String note) implements DisputeAnswer {}

    /** It is taken back, without blame. */
    record Withdrawn(WithdrawnBy by, String note) implements DisputeAnswer {}
}
