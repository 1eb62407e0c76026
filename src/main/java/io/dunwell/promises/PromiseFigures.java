package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is promised on one account, for its review.
 *
 * @param openAmount still to come under open promises; instalments of a plan are not in it
 * @param openUntil the first day on which an open promise's grace ends
 * @param broken promises (and missed instalments) broken in the last twelve months
 * @param lastBroken the latest of them
 * @param chargeIds charges that open promises name; empty when they are about the account as a whole
 * @param planNextDue due date of the active plan's next unpaid instalment
 * @param planWaitsUntil the last day on which that one can still be paid, its grace or cure included
 * @param planAmount the rest to pay under the active plan
 */
public record PromiseFigures(
        Money openAmount,
        @Nullable LocalDate openUntil,
        int broken,
        @Nullable BrokenPromise lastBroken,
        Set<Long> chargeIds,
        boolean planActive,
        @Nullable LocalDate planNextDue,
        @Nullable LocalDate planWaitsUntil,
        Money planAmount) {

    public PromiseFigures {
        chargeIds = Set.copyOf(chargeIds);
    }

    /** The figures of an account on which nothing was ever promised. */
    public static PromiseFigures none(String currency) {
        return new PromiseFigures(
                Money.zero(currency), null, 0, null, Set.of(), false, null, null, Money.zero(currency));
    }
}
