package io.dunwell.links;

import io.dunwell.kernel.Rejection;

/** An address with which nothing can be done, any more or at all. */
public final class LinkRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private final LinkState state;

    LinkRefused(LinkState state) {
        super(state.sentence());
        this.state = state;
    }

    /** Never OPEN. */
    public LinkState state() {
        return state;
    }
}
