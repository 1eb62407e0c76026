package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** A call that a rule of contact forbids at this moment. */
public final class CallRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    CallRefused(String sentence) {
        super(sentence);
    }
}
