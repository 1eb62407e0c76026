package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.Replies;
import io.dunwell.cases.ReplyToAnswer;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What a person made of what a customer wrote: it goes into the books, and automatic messages go on. */
@Component
class AnswerCustomerAnswer implements TaskAnswer {

    private static final String ASK_SUPERVISOR = "ask-supervisor";

    private final Replies replies;
    private final PromiseFromAnswer promises;
    private final DisputeFromCall disputes;
    private final WishForSilence silence;

    AnswerCustomerAnswer(
            Replies replies, PromiseFromAnswer promises, DisputeFromCall disputes, WishForSilence silence) {
        this.replies = replies;
        this.promises = promises;
        this.disputes = disputes;
        this.silence = silence;
    }

    @Override
    public String form() {
        return "answer-customer";
    }

    /** Left to the supervisor, it waits on, and the pause with it. */
    @Override
    public void take(AnsweredTask task, Answer answer) {
        if (answer.outcome().equals(ASK_SUPERVISOR)) {
            return;
        }
        var reply = replies.of(task.caseId()).orElseThrow(() -> NotFound.of("reply", task.caseId()));
        write(inTheCase(task, reply), answer, reply);
        replies.answered(task.caseId(), answer.outcome(), answer.textOrNull("note"));
    }

    private void write(AnsweredTask task, Answer answer, ReplyToAnswer reply) {
        var customerId = task.facts().account().customerId();
        switch (answer.outcome()) {
            case "promise" -> promises.make(task, answer);
            case "dispute" -> disputes.open(task, answer);
            case "wrong-number" -> silence.wrongNumber(customerId, reply, task.today());
            case "no-texts" -> silence.noMore(reply);
            case "no-contact" -> silence.noContact(customerId, reply, task.today());
            default -> {
                // That somebody looked is all there is to keep.
            }
        }
    }

    /** What is agreed belongs to the customer's case, where there is one. */
    private static AnsweredTask inTheCase(AnsweredTask task, ReplyToAnswer reply) {
        var caseId = reply.caseId();
        return caseId == null ? task : new AnsweredTask(task.taskId(), caseId, task.facts(), task.today());
    }
}
