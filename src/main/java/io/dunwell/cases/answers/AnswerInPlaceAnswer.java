package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.TaskAnswer;
import org.springframework.stereotype.Component;

/** The same by a supervisor, when nobody answered in time or somebody passed it on. */
@Component
class AnswerInPlaceAnswer implements TaskAnswer {

    private final AnswerCustomerAnswer answers;

    AnswerInPlaceAnswer(AnswerCustomerAnswer answers) {
        this.answers = answers;
    }

    @Override
    public String form() {
        return "answer-in-place";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        answers.take(task, answer);
    }
}
