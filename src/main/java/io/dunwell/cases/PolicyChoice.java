package io.dunwell.cases;

import io.dunwell.engine.CaseVariables;
import io.dunwell.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which policy a customer gets: the decision table {@code choose-policy}. */
@Component
class PolicyChoice {

    private final Decisions decisions;

    PolicyChoice(Decisions decisions) {
        this.decisions = decisions;
    }

    String of(CaseFacts facts) {
        var answer = decisions.ask(
                "choose-policy",
                Map.of(
                        CaseVariables.debtorType.name(), facts.debtor().debtorType(),
                        CaseVariables.riskClass.name(), facts.debtor().riskClass(),
                        CaseVariables.country.name(), facts.debtor().country(),
                        CaseVariables.overdueAmount.name(),
                                facts.overdue().amount().doubleValue()));
        return String.valueOf(answer.get(CaseVariables.policyKey.name()));
    }
}
