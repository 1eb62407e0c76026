package io.dunwell.cases;

import io.dunwell.kernel.Rejection;

/** A field of a task's form is missing or cannot be understood; the sentence names it. */
public final class AnswerRejected extends Rejection {

    private static final long serialVersionUID = 1L;

    private final String field;

    public AnswerRejected(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** Key of the form's field. */
    public String field() {
        return field;
    }
}
