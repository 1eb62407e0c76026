package io.dunwell.supervision;

import io.dunwell.kernel.Rejection;

/** A review does not take this. */
public final class ReviewRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    ReviewRefused(String sentence) {
        super(sentence);
    }
}
