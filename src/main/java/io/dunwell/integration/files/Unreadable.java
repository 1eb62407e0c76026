package io.dunwell.integration.files;

/** A value could not be read; the sentence says how to write it. Caught for each line, so it carries no stack. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
