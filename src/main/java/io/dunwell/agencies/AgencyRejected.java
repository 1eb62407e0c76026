package io.dunwell.agencies;

import io.dunwell.kernel.Rejection;

/** An agency that cannot be added, changed or retired as asked. */
public final class AgencyRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    AgencyRejected(String sentence) {
        super(sentence);
    }
}
