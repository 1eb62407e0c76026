package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import java.util.Map;

/** What the books say about accounts that were just looked at. Published in the transaction of the look. */
public record AccountsLookedAt(Map<AccountId, CaseFacts> facts) {

    public AccountsLookedAt {
        facts = Map.copyOf(facts);
    }
}
