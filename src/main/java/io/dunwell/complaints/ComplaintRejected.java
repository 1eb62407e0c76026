package io.dunwell.complaints;

import io.dunwell.kernel.Rejection;

/** A complaint that cannot be written down or answered so; the sentence says what to change. */
public final class ComplaintRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public ComplaintRejected(String sentence) {
        super(sentence);
    }
}
