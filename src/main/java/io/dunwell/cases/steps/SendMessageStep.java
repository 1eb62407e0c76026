package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.number;
import static io.dunwell.engine.StepInput.text;

import io.dunwell.cases.CaseActions;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import org.springframework.stereotype.Component;

/**
 * Puts a message to the customer in the outbox; the channel follows the customer's preference. A reminder before the
 * due date names that date, however early it leaves.
 */
@Component
class SendMessageStep implements PolicyStep {

    private final CaseActions actions;

    SendMessageStep(CaseActions actions) {
        this.actions = actions;
    }

    @Override
    public StepDefinition definition() {
        return step("sendMessage", "Send a message")
                .taking(text("template", "Message"), number("payWithinDays", "Pay within days", 7));
    }

    @Override
    public void run(StepCall call) {
        var payBy = actions.remindsOf(call.caseId())
                .orElseGet(() -> call.businessDate().plusDays(call.number("payWithinDays")));
        actions.message(call.callId(), call.caseId(), call.input("template"), payBy);
    }
}
