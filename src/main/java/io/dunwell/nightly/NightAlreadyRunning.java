package io.dunwell.nightly;

import io.dunwell.kernel.Rejection;

/** A second night was wanted while one is at work. */
public final class NightAlreadyRunning extends Rejection {

    private static final long serialVersionUID = 1L;

    NightAlreadyRunning() {
        super("A night is already at work. Watch its report, and run the next one when it has finished.");
    }
}
