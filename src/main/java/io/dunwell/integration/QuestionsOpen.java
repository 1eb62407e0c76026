package io.dunwell.integration;

import io.dunwell.kernel.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** A file can be read in more than one way: answer the questions, then import it again. */
public final class QuestionsOpen extends Rejection {

    private static final long serialVersionUID = 1L;

    private final transient List<FileQuestion> questions;

    public QuestionsOpen(List<FileQuestion> questions) {
        super(questions.stream().map(FileQuestion::sentence).collect(Collectors.joining(" ")));
        this.questions = List.copyOf(questions);
    }

    public List<FileQuestion> questions() {
        return questions;
    }
}
