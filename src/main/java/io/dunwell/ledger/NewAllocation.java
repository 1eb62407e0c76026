package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An allocation to be written; it has no id yet. Components as in {@link Allocation}. */
record NewAllocation(
        long chargeId,
        long creditId,
        long customerId,
        Money amount,
        LocalDate on,
        AllocatedBy rule,
        @Nullable Long reverses,
        @Nullable String note) {

    static NewAllocation of(Payable charge, Credit credit, Money amount, LocalDate on, AllocatedBy rule) {
        return new NewAllocation(charge.id(), credit.id(), credit.customerId(), amount, on, rule, null, null);
    }

    /** Takes an allocation back, on the credit {@code creditId}; never before it counted. */
    static NewAllocation reversing(Allocation allocation, long creditId, LocalDate on) {
        return new NewAllocation(
                allocation.chargeId(),
                creditId,
                allocation.customerId(),
                allocation.amount().negated(),
                on.isBefore(allocation.allocatedOn()) ? allocation.allocatedOn() : on,
                AllocatedBy.REVERSAL,
                allocation.id(),
                null);
    }

    NewAllocation with(@Nullable String why) {
        return new NewAllocation(chargeId, creditId, customerId, amount, on, rule, reverses, why);
    }
}
