package io.dunwell.integration;

import io.dunwell.kernel.Rejection;

/** A file could not be taken in as a whole; the sentence says why and what to do. */
public final class ImportRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    public ImportRefused(String sentence) {
        super(sentence);
    }
}
