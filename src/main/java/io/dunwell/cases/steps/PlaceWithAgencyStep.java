package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;

import io.dunwell.agencies.Agencies;
import io.dunwell.cases.CaseActions;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import org.springframework.stereotype.Component;

/** Gives the account to the outside agency; runs only where a person approved it, who is recorded. */
@Component
class PlaceWithAgencyStep implements PolicyStep {

    private final CaseActions actions;
    private final Agencies agencies;

    PlaceWithAgencyStep(CaseActions actions, Agencies agencies) {
        this.actions = actions;
        this.agencies = agencies;
    }

    @Override
    public StepDefinition definition() {
        return step("placeWithAgency", "Place with the agency");
    }

    /** Without the owner's answer the agencies refuse; what came in and pays nothing yet is not owed any more. */
    @Override
    public void run(StepCall call) {
        var facts = actions.facts(call.caseId());
        var approver =
                actions.answeredBy(call.caseId(), "approve-agency", "place").orElse("");
        var owed = facts.overdue().minus(facts.unapplied());
        agencies.place(call.callId(), facts.account(), owed, call.businessDate(), approver, null);
        actions.tell(call.caseId(), "PLACED", "Placed with the agency: %s".formatted(owed));
    }
}
