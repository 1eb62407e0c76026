package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** A hardship cannot be recorded so. */
public final class HardshipRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    HardshipRefused(String sentence) {
        super(sentence);
    }
}
