package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.promises.NewPromise;
import io.dunwell.promises.Promises;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down the promise that a customer made, and confirms it in writing. */
@Component
class PromiseFromAnswer {

    private final Promises promises;
    private final CaseActions actions;

    PromiseFromAnswer(Promises promises, CaseActions actions) {
        this.promises = promises;
        this.actions = actions;
    }

    void make(AnsweredTask task, Answer answer) {
        var account = task.facts().account();
        var amount = answer.amount("promiseAmount", "promised amount", account.currency());
        var dueOn = answer.date("promiseDate", "date of the promise");
        var promise = promises.make(new NewPromise(
                account,
                amount,
                task.today(),
                dueOn,
                promises.graceUntil(dueOn),
                answer.textOrNull("promiseMethod"),
                answer.textOrNull("spokeWith"),
                answer.textOrNull("note"),
                List.of()));
        actions.tell(task.caseId(), "PROMISE", "Promised: %s by %s".formatted(amount, dueOn));
        actions.message("promise:" + promise, task.caseId(), "promise-confirmation", dueOn);
    }
}
