package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** A note that cannot be written down as it is. */
public final class NoteRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    NoteRejected(String sentence) {
        super(sentence);
    }
}
