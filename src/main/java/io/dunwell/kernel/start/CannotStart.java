package io.dunwell.kernel.start;

import org.jspecify.annotations.Nullable;

/** Something outside of Dunwell keeps it from starting: a sentence that says what, and one that says what to do. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    CannotStart(String sentence, String remedy, @Nullable Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
