package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.Inquiries;
import io.dunwell.cases.TaskAnswer;
import org.springframework.stereotype.Component;

/** What a person found out about a notice that seemed lost. */
@Component
class FindOutAboutNoticeAnswer implements TaskAnswer {

    private final Inquiries inquiries;

    FindOutAboutNoticeAnswer(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public String form() {
        return "find-out-about-notice";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        var note = answer.textOrNull("note");
        if (answer.outcome().equals("give-again")) {
            inquiries.giveAgain(task.caseId(), note);
            return;
        }
        if (answer.outcome().equals("told-otherwise") && note == null) {
            throw new AnswerRejected("note", "Say who told the customer, how and when: it stands in for the notice.");
        }
        inquiries.close(task.caseId(), answer.outcome(), note);
    }
}
