package io.dunwell.worklist;

import io.dunwell.kernel.Rejection;

/** A task cannot be handed over or put off like this. */
public final class TaskRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    TaskRefused(String sentence) {
        super(sentence);
    }
}
