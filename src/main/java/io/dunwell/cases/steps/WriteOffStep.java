package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;

import io.dunwell.cases.CaseActions;
import io.dunwell.cases.Outcome;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Gives up what is open on the account; the items stay visible as written off. */
@Component
class WriteOffStep implements PolicyStep {

    private final CaseActions actions;
    private final Ledger ledger;

    WriteOffStep(CaseActions actions, Ledger ledger) {
        this.actions = actions;
        this.ledger = ledger;
    }

    @Override
    public StepDefinition definition() {
        return step("writeOff", "Write the account off");
    }

    @Override
    public void run(StepCall call) {
        var account = actions.account(call.caseId());
        var amount = ledger.writeOff(account, call.businessDate(), call.label(), call.callId());
        actions.willEndAs(call.caseId(), Outcome.WRITTEN_OFF);
        actions.tell(call.caseId(), "WRITTEN_OFF", "Written off: %s".formatted(amount));
    }
}
