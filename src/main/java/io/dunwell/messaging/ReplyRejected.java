package io.dunwell.messaging;

import io.dunwell.kernel.Rejection;

/** A text or email that came in cannot be dealt with in this way. */
public final class ReplyRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public ReplyRejected(String sentence) {
        super(sentence);
    }
}
