package io.dunwell.cases;

import io.dunwell.engine.CaseVariables;
import io.dunwell.engine.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which policy a customer gets: the decision table {@code choose-policy}. */
@Component
class PolicyChoice {

    private final Decisions decisions;

    PolicyChoice(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The policy of each account, in their order. */
    List<String> of(List<CaseFacts> accounts) {
        return decisions
                .askAll(
                        "choose-policy",
                        accounts.stream().map(PolicyChoice::inputs).toList())
                .stream()
                .map(answer -> String.valueOf(answer.get(CaseVariables.policyKey.name())))
                .toList();
    }

    private static Map<String, Object> inputs(CaseFacts facts) {
        return Map.of(
                CaseVariables.debtorType.name(), facts.debtor().debtorType(),
                CaseVariables.riskClass.name(), facts.debtor().riskClass(),
                CaseVariables.country.name(), facts.debtor().country(),
                CaseVariables.overdueAmount.name(), facts.overdue().amount().doubleValue());
    }
}
