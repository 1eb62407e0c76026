package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.number;
import static io.dunwell.engine.StepInput.text;

import io.dunwell.cases.CaseActions;
import io.dunwell.cases.ContestedFees;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.LateFees;
import io.dunwell.messaging.Messaging;
import io.dunwell.staff.CurrentUser;
import org.springframework.stereotype.Component;

/** Posts what was announced, once, and tells the customer. */
@Component
class PostLateFeeStep implements PolicyStep {

    private static final String ANNOUNCEMENT = "late-fee-announcement";

    private final CaseActions actions;
    private final LateFees fees;
    private final Messaging messaging;
    private final ContestedFees contested;

    PostLateFeeStep(CaseActions actions, LateFees fees, Messaging messaging, ContestedFees contested) {
        this.actions = actions;
        this.fees = fees;
        this.messaging = messaging;
        this.contested = contested;
    }

    @Override
    public StepDefinition definition() {
        return step("postLateFee", "Post the late fee")
                .taking(text("template", "Message"), number("payWithinDays", "Pay within days", 7));
    }

    /**
     * Nobody pays a fee that was not announced, or one for what is contested; and nobody is told of a fee that was not
     * posted. While a plan is paid there are none.
     */
    @Override
    public void run(StepCall call) {
        if ("ACTIVE".equals(actions.facts(call.caseId()).planState())) {
            return;
        }
        var due = fees.announced(actions.account(call.caseId())).stream()
                .filter(fee -> !fee.appliesOn().isAfter(call.businessDate()))
                .toList();
        var posted = due.stream().filter(fee -> isPosted(fee, call)).count();
        if (posted > 0) {
            var payBy = call.businessDate().plusDays(call.number("payWithinDays"));
            actions.message(call.callId(), call.caseId(), call.input("template"), payBy);
        }
    }

    private boolean isPosted(AnnouncedFee fee, StepCall call) {
        if (actions.facts(call.caseId()).debtor().hardship()) {
            fees.waive(fee.key(), call.businessDate(), CurrentUser.AUTOMATIC, "the customer is in hardship");
            return false;
        }
        if (contested.isContested(fee)) {
            actions.tell(
                    call.caseId(),
                    "HEARD",
                    "Late fee of %s not posted: what it is for is contested".formatted(fee.amount()));
            return false;
        }
        if (!messaging.wasSent(fee.account(), ANNOUNCEMENT, fee.announcedOn())) {
            fees.waive(fee.key(), call.businessDate(), CurrentUser.AUTOMATIC, "its announcement was not sent");
            actions.tell(
                    call.caseId(),
                    "FEE",
                    "Late fee of %s not posted: its announcement was not sent".formatted(fee.amount()));
            return false;
        }
        var charge = fees.postDue(fee.key(), call.businessDate());
        charge.ifPresent(id ->
                actions.tell(call.caseId(), "FEE", "Late fee of %s posted (%s)".formatted(fee.amount(), fee.rule())));
        return charge.isPresent();
    }
}
