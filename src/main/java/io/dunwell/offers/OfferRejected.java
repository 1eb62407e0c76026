package io.dunwell.offers;

import io.dunwell.kernel.Rejection;

/** An offer that cannot be made, or a deed that does not fit its state; the sentence says what to change. */
public final class OfferRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public OfferRejected(String sentence) {
        super(sentence);
    }
}
