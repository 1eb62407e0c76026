package io.dunwell.engine;

import io.dunwell.kernel.Rejection;

/** The case went on while a person was completing its task; nothing of theirs was kept. */
public final class CaseMoved extends Rejection {

    private static final long serialVersionUID = 1L;

    CaseMoved() {
        super("The case moved at the same moment, so nothing was saved. Look at it again, then save once more.");
    }
}
