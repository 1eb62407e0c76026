package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;

/** A letter cannot have come back as it was written down. */
public final class LetterNotBack extends Rejection {

    private static final long serialVersionUID = 1L;

    public LetterNotBack(String sentence) {
        super(sentence);
    }
}
