package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.Cases;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.customers.Customers;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The owner's decision: time given, or the owner's own call, keeps everybody else quiet until it is over; whatever is
 * decided, further credit can end with it.
 */
@Component
class OwnerDecisionAnswer implements TaskAnswer {

    private static final int LONGEST_CALL_DAYS = 60;

    private final Cases cases;
    private final CaseActions actions;
    private final Customers customers;
    private final CurrentUser user;

    OwnerDecisionAnswer(Cases cases, CaseActions actions, Customers customers, CurrentUser user) {
        this.cases = cases;
        this.actions = actions;
        this.customers = customers;
        this.user = user;
    }

    @Override
    public String form() {
        return "owner-decision";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        switch (answer.outcome()) {
            case "give-time" ->
                hold(
                        task,
                        task.today().plusDays(answer.number("giveDays", "number of days", 1)),
                        "The owner gives time");
            case "call-personally" -> hold(task, lastDayOfCalling(task, answer), "The owner calls personally");
            default ->
                actions.tell(
                        task.caseId(),
                        "OWNER",
                        "The owner decided: " + answer.outcome().replace('-', ' '));
        }
        if (answer.isYes("holdCredit")) {
            holdCredit(task, answer);
        }
    }

    private static LocalDate lastDayOfCalling(AnsweredTask task, Answer answer) {
        var backOn = answer.date("backOn", "day on which staff take over again");
        var latest = task.today().plusDays(LONGEST_CALL_DAYS);
        if (!backOn.isAfter(task.today()) || backOn.isAfter(latest)) {
            throw new AnswerRejected("backOn", "Choose a day after today, up to %s.".formatted(latest));
        }
        return backOn.minusDays(1);
    }

    private void hold(AnsweredTask task, LocalDate until, String sentence) {
        cases.hold(task.caseId(), until, "%s until %s".formatted(sentence, until));
    }

    private void holdCredit(AnsweredTask task, Answer answer) {
        var note = answer.textOrNull("note");
        customers.holdCredit(
                task.facts().account().customerId(),
                task.today(),
                user.login(),
                note == null ? "Owner’s decision" : note);
        actions.tell(task.caseId(), "OWNER", "Nothing further on credit");
    }
}
