package io.dunwell.approvals;

import io.dunwell.kernel.AccountId;
import java.util.List;
import java.util.Map;

/** Which limits an account stands under; brought by the module that knows policies and hardship. */
public interface LimitScopes {

    /** The closest first; {@link LimitScope#EVERYWHERE} is not named. */
    List<LimitScope> of(AccountId account);

    /** The policies for which limits can be set: names by key, in the order of a list. */
    Map<String, String> policies();
}
