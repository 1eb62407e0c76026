package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;

/**
 * A dispute was opened, answered or withdrawn, or has another owner or day for its answer. Published in the transaction
 * that changes it.
 */
public record DisputeChanged(long disputeId, AccountId account) {}
