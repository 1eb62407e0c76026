package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.Cases;
import io.dunwell.cases.TaskAnswer;
import org.springframework.stereotype.Component;

/** The owner's decision: time given, or the owner's own call, keeps everybody else quiet until it is over. */
@Component
class OwnerDecisionAnswer implements TaskAnswer {

    private static final int OWN_CALL_DAYS = 7;

    private final Cases cases;
    private final CaseActions actions;

    OwnerDecisionAnswer(Cases cases, CaseActions actions) {
        this.cases = cases;
        this.actions = actions;
    }

    @Override
    public String form() {
        return "owner-decision";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        switch (answer.outcome()) {
            case "give-time" -> hold(task, answer.number("giveDays", "number of days", 1), "The owner gives time");
            case "call-personally" -> hold(task, OWN_CALL_DAYS, "The owner calls personally");
            default ->
                actions.tell(
                        task.caseId(),
                        "OWNER",
                        "The owner decided: " + answer.outcome().replace('-', ' '));
        }
    }

    private void hold(AnsweredTask task, int days, String sentence) {
        var until = task.today().plusDays(days);
        cases.hold(task.caseId(), until);
        actions.tell(task.caseId(), "OWNER", "%s until %s".formatted(sentence, until));
    }
}
