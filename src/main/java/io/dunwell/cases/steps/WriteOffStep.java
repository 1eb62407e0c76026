package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;

import io.dunwell.cases.CaseActions;
import io.dunwell.cases.Outcome;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.ledger.NewWriteOff;
import io.dunwell.ledger.WriteOffReason;
import io.dunwell.ledger.WriteOffs;
import io.dunwell.staff.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives up what is open on the account; the items stay visible as written off. */
@Component
class WriteOffStep implements PolicyStep {

    /** The questions on which a person can answer that the account is given up. */
    private static final List<String> FORMS =
            List.of("owner-decision", "approve-agency", "decide-what-remains", "handle-by-hand");

    private final CaseActions actions;
    private final WriteOffs writeOffs;

    WriteOffStep(CaseActions actions, WriteOffs writeOffs) {
        this.actions = actions;
        this.writeOffs = writeOffs;
    }

    @Override
    public StepDefinition definition() {
        return step("writeOff", "Write the account off");
    }

    @Override
    public void run(StepCall call) {
        var account = actions.account(call.caseId());
        var amount = writeOffs.post(new NewWriteOff(
                account,
                Set.of(),
                call.businessDate(),
                WriteOffReason.UNCOLLECTABLE,
                call.label(),
                CurrentUser.AUTOMATIC,
                approver(call),
                call.callId()));
        actions.willEndAs(call.caseId(), Outcome.WRITTEN_OFF);
        actions.tell(call.caseId(), "WRITTEN_OFF", "Written off: %s".formatted(amount));
    }

    /** The policy asks, a person approves; where no person was asked, the policy was approved when it was published. */
    private String approver(StepCall call) {
        return FORMS.stream()
                .map(form -> actions.answeredBy(call.caseId(), form, "write-off"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(CurrentUser.AUTOMATIC);
    }
}
