package io.dunwell.worklist;

/** A form that was deployed although it cannot be drawn. */
public final class UnreadableForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableForm(String sentence) {
        super(sentence);
    }
}
