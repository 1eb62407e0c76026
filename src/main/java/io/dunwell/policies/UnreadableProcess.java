package io.dunwell.policies;

import java.io.IOException;

/** A shipped diagram, table or form cannot be read; the application refuses to start. */
final class UnreadableProcess extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreadableProcess(String what) {
        super("Dunwell cannot start: " + what + ".");
    }

    UnreadableProcess(String what, IOException cause) {
        super("Dunwell cannot start: %s cannot be read.".formatted(what), cause);
    }
}
