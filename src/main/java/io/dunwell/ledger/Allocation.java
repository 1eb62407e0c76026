package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which credit paid which charge; it never changes.
 *
 * @param amount negative for a reversal
 * @param allocatedOn from this day on the charge counts as paid: never before the credit came or the charge was issued
 * @param reverses the allocation that this one takes back, null for an ordinary one
 */
public record Allocation(
        long id,
        long chargeId,
        long creditId,
        long customerId,
        Money amount,
        LocalDate allocatedOn,
        AllocatedBy rule,
        @Nullable Long reverses,
        String recordedBy,
        Instant recordedAt) {

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }
}
