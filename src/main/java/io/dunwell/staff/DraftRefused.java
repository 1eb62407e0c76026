package io.dunwell.staff;

import io.dunwell.kernel.Rejection;

/** A draft that cannot be kept; the sentence says what to do instead. */
public final class DraftRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DraftRefused(String sentence) {
        super(sentence);
    }
}
