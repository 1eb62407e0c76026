package io.dunwell.kernel;

/**
 * A refusal with a sentence for the person who asked: what is wrong, and what to do instead.
 *
 * <p>Pages answer it with 422 and the form again, the API with problem details, a step with the diagram's error event
 * of the class's name. Everything else that is thrown is a bug.
 */
public abstract class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Rejection(String sentence) {
        super(sentence);
    }

    /** The sentence, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
