package io.dunwell.approvals;

import io.dunwell.kernel.Rejection;

/** A request cannot be made or decided so. */
public final class ApprovalRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    ApprovalRefused(String sentence) {
        super(sentence);
    }
}
