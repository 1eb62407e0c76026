package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.number;
import static io.dunwell.engine.StepInput.text;

import io.dunwell.cases.CaseActions;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.LateFees;
import org.springframework.stereotype.Component;

/** Posts what was announced, once, and tells the customer. */
@Component
class PostLateFeeStep implements PolicyStep {

    private final CaseActions actions;
    private final LateFees fees;

    PostLateFeeStep(CaseActions actions, LateFees fees) {
        this.actions = actions;
        this.fees = fees;
    }

    @Override
    public StepDefinition definition() {
        return step("postLateFee", "Post the late fee")
                .taking(text("template", "Message"), number("payWithinDays", "Pay within days", 7));
    }

    /** Without an announced fee nothing is posted: nobody pays a fee that was not announced. */
    @Override
    public void run(StepCall call) {
        var account = actions.account(call.caseId());
        fees.announced(account).stream()
                .filter(fee -> !fee.appliesOn().isAfter(call.businessDate()))
                .forEach(fee -> post(fee, call));
        var payBy = call.businessDate().plusDays(call.number("payWithinDays"));
        actions.message(call.callId(), call.caseId(), call.input("template"), payBy);
    }

    private void post(AnnouncedFee fee, StepCall call) {
        if (fees.postDue(fee.key(), call.businessDate()).isPresent()) {
            actions.tell(call.caseId(), "FEE", "Late fee of %s posted (%s)".formatted(fee.amount(), fee.rule()));
        }
    }
}
