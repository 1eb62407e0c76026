package io.dunwell.cases;

import io.dunwell.approvals.LimitScope;
import io.dunwell.approvals.LimitScopes;
import io.dunwell.cases.hardship.HardshipRows;
import io.dunwell.engine.Decisions;
import io.dunwell.engine.Diagrams;
import io.dunwell.kernel.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hardship comes before the policy that treats the account. */
@Component
class CaseLimitScopes implements LimitScopes {

    /** Every treatment begins by asking a table of its own where to begin. */
    private static final String BEGINS_WITH = "-entry";

    private final CaseRows rows;
    private final HardshipRows hardships;
    private final Decisions decisions;
    private final Diagrams diagrams;

    CaseLimitScopes(CaseRows rows, HardshipRows hardships, Decisions decisions, Diagrams diagrams) {
        this.rows = rows;
        this.hardships = hardships;
        this.decisions = decisions;
        this.diagrams = diagrams;
    }

    @Override
    public List<LimitScope> of(AccountId account) {
        var open = rows.openCases(Set.of(account)).get(account);
        var scopes = new ArrayList<LimitScope>();
        if (hardships.openOf(account.customerId()).isPresent()) {
            scopes.add(LimitScope.HARDSHIP);
        }
        if (open != null) {
            scopes.add(LimitScope.policy(open.policyKey()));
        }
        return List.copyOf(scopes);
    }

    @Override
    public Map<String, String> policies() {
        var result = new LinkedHashMap<String, String>();
        diagrams.all().stream()
                .filter(diagram -> decisions.knows(diagram.key() + BEGINS_WITH))
                .forEach(diagram -> result.put(diagram.key(), diagram.name()));
        return result;
    }
}
