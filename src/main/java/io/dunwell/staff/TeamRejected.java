package io.dunwell.staff;

import io.dunwell.kernel.Rejection;

/** A change of the people or their passwords that cannot be made; the sentence says what to do instead. */
public final class TeamRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    public TeamRejected(String sentence) {
        super(sentence);
    }
}
