package io.dunwell.cases.steps;

import static io.dunwell.engine.StepDefinition.step;
import static io.dunwell.engine.StepInput.decimal;
import static io.dunwell.engine.StepInput.number;
import static io.dunwell.engine.StepInput.text;

import io.dunwell.cases.CaseActions;
import io.dunwell.engine.PolicyStep;
import io.dunwell.engine.StepCall;
import io.dunwell.engine.StepDefinition;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.LateFees;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the customer firmly that a late fee will follow, how much and from when; posts nothing yet. */
@Component
class AnnounceLateFeeStep implements PolicyStep {

    private final CaseActions actions;
    private final LateFees fees;

    AnnounceLateFeeStep(CaseActions actions, LateFees fees) {
        this.actions = actions;
        this.fees = fees;
    }

    @Override
    public StepDefinition definition() {
        return step("announceLateFee", "Announce a late fee")
                .taking(
                        text("template", "Message"),
                        decimal("percent", "Percent of what is to be collected", "1.5"),
                        decimal("minimum", "At least", "5.00"),
                        number("appliesInDays", "Applies in days", 7));
    }

    /**
     * A fee of the case that is announced already is not announced again; the message goes all the same. While a plan
     * is paid no fee is spoken of.
     */
    @Override
    public void run(StepCall call) {
        var facts = actions.facts(call.caseId());
        if ("ACTIVE".equals(facts.planState())) {
            return;
        }
        var appliesOn = call.businessDate().plusDays(call.number("appliesInDays"));
        if (!facts.feeAnnounced()) {
            var percent = new BigDecimal(call.input("percent"));
            var least = Money.rounded(
                    new BigDecimal(call.input("minimum")), facts.account().currency());
            var fee = facts.toCollect().percent(percent).max(least);
            var rule = "%s %% of %s, at least %s".formatted(percent.toPlainString(), facts.toCollect(), least);
            fees.announce(call.callId(), facts.account(), fee, rule, call.businessDate(), appliesOn);
        }
        actions.message(call.callId(), call.caseId(), call.input("template"), lastDayToAvoidIt(call, appliesOn));
    }

    /** Whoever pays on the day of the fee itself would find it posted already. */
    private static LocalDate lastDayToAvoidIt(StepCall call, LocalDate appliesOn) {
        var before = appliesOn.minusDays(1);
        return before.isBefore(call.businessDate()) ? call.businessDate() : before;
    }
}
