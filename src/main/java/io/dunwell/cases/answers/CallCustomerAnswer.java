package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.NewConversation;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.cases.WrongNumbers;
import io.dunwell.kernel.Channel;
import org.springframework.stereotype.Component;

/** A call to the customer: written down always; a promise or dispute that came of it goes into the books. */
@Component
class CallCustomerAnswer implements TaskAnswer {

    private final Conversations conversations;
    private final PromiseFromAnswer promises;
    private final DisputeFromCall disputes;
    private final WrongNumbers wrongs;

    CallCustomerAnswer(
            Conversations conversations, PromiseFromAnswer promises, DisputeFromCall disputes, WrongNumbers wrongs) {
        this.conversations = conversations;
        this.promises = promises;
        this.disputes = disputes;
        this.wrongs = wrongs;
    }

    @Override
    public String form() {
        return "call-customer";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        // First, since what the call brought may forbid the next one.
        log(task, answer);
        switch (answer.outcome()) {
            case "reached-promise" -> promises.make(task, answer);
            case "dispute" -> disputes.open(task, answer);
            default -> {
                // The outcome alone decides where the policy goes on.
            }
        }
        if ("wrong".equals(answer.textOrNull("rightParty"))) {
            wrongs.wrongNumber(task.facts().account().customerId(), null, task.today());
        }
    }

    private void log(AnsweredTask task, Answer answer) {
        var reached = !"no-answer".equals(answer.outcome());
        conversations.log(new NewConversation(
                task.facts().account(),
                task.caseId(),
                task.taskId(),
                task.today(),
                Channel.PHONE,
                true,
                null,
                reached && answer.isYes("rightParty"),
                answer.textOrNull("spokeWith"),
                answer.outcome(),
                answer.textOrNull("reasonCode"),
                answer.textOrNull("note")));
    }
}
