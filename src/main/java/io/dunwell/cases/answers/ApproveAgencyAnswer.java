package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.TaskAnswer;
import org.springframework.stereotype.Component;

/** The owner's word on placing the account with the agency, with the reason, for the file. */
@Component
class ApproveAgencyAnswer implements TaskAnswer {

    private final CaseActions actions;

    ApproveAgencyAnswer(CaseActions actions) {
        this.actions = actions;
    }

    @Override
    public String form() {
        return "approve-agency";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        var decision = answer.outcome().replace('-', ' ');
        var reason = answer.text("approvalNote").map(note -> ": " + note).orElse("");
        actions.tell(task.caseId(), "OWNER", "Agency placement decided, " + decision + reason);
    }
}
