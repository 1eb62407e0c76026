package io.dunwell.ledger;

import io.dunwell.kernel.Rejection;

/** A credit cannot pay a charge in the way that was asked. */
public final class AllocationRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    AllocationRejected(String sentence) {
        super(sentence);
    }
}
