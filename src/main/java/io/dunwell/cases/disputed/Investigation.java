package io.dunwell.cases.disputed;

import io.dunwell.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person finds out about a dispute, or has.
 *
 * @param id business key of its process, null until that starts
 */
public record Investigation(
        long disputeId, @Nullable Long id, AccountId account, @Nullable String processInstance, boolean isRunning) {}
