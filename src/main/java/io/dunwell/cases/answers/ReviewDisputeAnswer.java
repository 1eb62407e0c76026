package io.dunwell.cases.answers;

import io.dunwell.cases.Answer;
import io.dunwell.cases.AnswerRejected;
import io.dunwell.cases.AnsweredTask;
import io.dunwell.cases.DisputeAnswer;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.cases.TaskAnswer;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.Remedy;
import io.dunwell.disputes.Replacement;
import io.dunwell.disputes.WithdrawnBy;
import io.dunwell.kernel.Money;
import org.springframework.stereotype.Component;

/** The answer to one dispute: made good, wholly or in part, chased again, or taken back. */
@Component
class ReviewDisputeAnswer implements TaskAnswer {

    private final DisputeDesk desk;

    ReviewDisputeAnswer(DisputeDesk desk) {
        this.desk = desk;
    }

    @Override
    public String form() {
        return "review-dispute";
    }

    @Override
    public void take(AnsweredTask task, Answer answer) {
        var dispute = desk.of(task.caseId());
        desk.complete(task.caseId(), decided(dispute, answer));
    }

    private static DisputeAnswer decided(Dispute dispute, Answer answer) {
        var held = dispute.amountHeld();
        var note = answer.text("note").orElseThrow(() -> new AnswerRejected("note", "Say what the answer rests on."));
        return switch (answer.outcome()) {
            case "upheld" -> new DisputeAnswer.Upheld(Remedy.credit(held), note);
            case "replaced" -> new DisputeAnswer.Upheld(replaced(answer, held.currency()), note);
            case "split" ->
                new DisputeAnswer.Upheld(
                        Remedy.credit(answer.amount("creditAmount", "amount to credit", held.currency())), note);
            case "rejected" -> new DisputeAnswer.Rejected(note);
            case "withdrawn" -> new DisputeAnswer.Withdrawn(by(answer), note);
            default -> throw new AnswerRejected("outcome", "Choose who is right.");
        };
    }

    private static Remedy replaced(Answer answer, String currency) {
        var on = answer.date("replacementOn", "day for which the replacement is promised");
        var credited = answer.text("alsoCredit").isEmpty()
                ? Money.zero(currency)
                : answer.amount("alsoCredit", "amount to credit", currency);
        return new Remedy(credited, new Replacement(answer.textOrNull("replacementReference"), on));
    }

    private static WithdrawnBy by(Answer answer) {
        return switch (answer.text("withdrawnBy").orElse("")) {
            case "customer" -> WithdrawnBy.CUSTOMER;
            case "us" -> WithdrawnBy.US;
            default -> throw new AnswerRejected("withdrawnBy", "Choose who takes it back.");
        };
    }
}
