package io.dunwell.agencies;

import io.dunwell.kernel.Rejection;

/** An account that cannot be placed or recalled as asked. */
public final class PlacementRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    PlacementRejected(String sentence) {
        super(sentence);
    }
}
