package io.dunwell.approvals;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.util.Map;

/**
 * A request about to be made.
 *
 * @param key a request with a key that was used is not made again
 * @param subject what the asking module calls the thing, such as a plan's id
 * @param what what will be done, as a sentence that an owner can decide on
 * @param why why it is not done at once: the limits it goes beyond, or the rule that always asks
 * @param details what the asking module needs to do it later; no personal data
 */
public record NewApproval(
        String key,
        ApprovalKind kind,
        AccountId account,
        String subject,
        Money amount,
        String what,
        String why,
        Map<String, String> details) {

    public NewApproval {
        details = Map.copyOf(details);
    }
}
