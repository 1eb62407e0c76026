package io.dunwell.disputes;

import io.dunwell.kernel.Rejection;

/** A dispute that cannot be opened or answered as asked; not to be confused with one that was answered by a no. */
public final class DisputeRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    DisputeRefused(String sentence) {
        super(sentence);
    }
}
