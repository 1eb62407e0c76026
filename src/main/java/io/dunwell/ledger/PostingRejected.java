package io.dunwell.ledger;

import io.dunwell.kernel.Rejection;

/** A charge or credit cannot be posted as it was given. */
public final class PostingRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public PostingRejected(String sentence) {
        super(sentence);
    }
}
