package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.HardshipRefused;
import io.dunwell.cases.Hardships;
import io.dunwell.cases.TaskAnswer;
import org.springframework.stereotype.Component;

/** Whether a hardship goes on, and until when. */
@Component
class ReviewHardshipAnswer implements TaskAnswer {

    private final Hardships hardships;

    ReviewHardshipAnswer(Hardships hardships) {
        this.hardships = hardships;
    }

    @Override
    public String form() {
        return "review-hardship";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        var note = answer.textOrNull("note");
        if (note == null) {
            throw new AnswerRejected("note", "Say what you know of the customer’s situation.");
        }
        if (answer.outcome().equals("ended")) {
            hardships.end(task.caseId(), task.today(), note, true);
            return;
        }
        try {
            hardships.keep(task.caseId(), task.today(), answer.date("reviewOn", "day to look again"), note);
        } catch (HardshipRefused refused) {
            throw new AnswerRejected("reviewOn", refused.sentence());
        }
    }
}
