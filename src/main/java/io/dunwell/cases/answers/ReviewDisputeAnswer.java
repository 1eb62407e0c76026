package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.CaseActions;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Disputes;
import org.springframework.stereotype.Component;

/** The answer to a dispute: credited, wholly or in part, or chased again; the customer hears it in writing. */
@Component
class ReviewDisputeAnswer implements TaskAnswer {

    private static final int PAY_WITHIN_DAYS = 7;

    private final Disputes disputes;
    private final CaseActions actions;

    ReviewDisputeAnswer(Disputes disputes, CaseActions actions) {
        this.disputes = disputes;
        this.actions = actions;
    }

    @Override
    public String form() {
        return "review-dispute";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        disputes.of(task.facts().account()).stream()
                .filter(dispute -> dispute.state() == DisputeState.OPEN)
                .forEach(dispute -> settle(dispute, task, answer));
    }

    private void settle(Dispute dispute, AnsweredTask task, Answer answer) {
        var key = "dispute:%d:".formatted(dispute.id());
        var payBy = task.today().plusDays(PAY_WITHIN_DAYS);
        switch (answer.outcome()) {
            case "upheld" -> {
                disputes.uphold(dispute.id(), dispute.amountHeld(), task.today(), answer.textOrNull("note"));
                told(task, "Dispute upheld: %s credited".formatted(dispute.amountHeld()));
                actions.message(key + "upheld", task.caseId(), "dispute-upheld", payBy);
            }
            case "split" -> {
                var credited = answer.amount(
                        "creditAmount", "amount to credit", dispute.amountHeld().currency());
                disputes.uphold(dispute.id(), credited, task.today(), answer.textOrNull("note"));
                told(task, "Dispute upheld in part: %s of %s credited".formatted(credited, dispute.amountHeld()));
                actions.message(key + "upheld", task.caseId(), "dispute-upheld", payBy);
            }
            case "rejected" -> {
                disputes.reject(dispute.id(), task.today(), answer.textOrNull("note"));
                told(task, "Dispute rejected: %s is to be paid".formatted(dispute.amountHeld()));
                actions.message(key + "rejected", task.caseId(), "dispute-rejected", payBy);
            }
            default -> throw new AnswerRejected("outcome", "Choose whether the customer is right.");
        }
    }

    private void told(AnsweredTask task, String sentence) {
        actions.tell(task.caseId(), "DISPUTE", sentence);
    }
}
