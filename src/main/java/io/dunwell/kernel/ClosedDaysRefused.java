package io.dunwell.kernel;

/** Days that cannot be closed or opened again; the sentence says which can. */
public final class ClosedDaysRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    ClosedDaysRefused(String sentence) {
        super(sentence);
    }
}
