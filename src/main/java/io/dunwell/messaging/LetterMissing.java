package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;

/** A PDF was asked for of a message that is not a written letter. */
public final class LetterMissing extends Rejection {

    private static final long serialVersionUID = 1L;

    LetterMissing(long id) {
        super("Message %d is not a letter, or was not written yet, so there is nothing to print.".formatted(id));
    }
}
