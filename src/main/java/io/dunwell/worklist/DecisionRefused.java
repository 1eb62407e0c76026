package io.dunwell.worklist;

import io.dunwell.kernel.Rejection;

/** A decision cannot be asked for or taken with a link. */
public final class DecisionRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DecisionRefused(String sentence) {
        super(sentence);
    }
}
