package io.dunwell.integration.lines;

/** A line cannot be taken: which field is wrong, and what to do. Caught for each line, so it carries no stack. */
public final class LineProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public LineProblem(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
