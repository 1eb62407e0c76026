package io.dunwell.promises;

import io.dunwell.kernel.Rejection;

/** A promise or a plan that cannot be taken; the sentence says what to change. */
public final class PromiseRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public PromiseRejected(String sentence) {
        super(sentence);
    }
}
