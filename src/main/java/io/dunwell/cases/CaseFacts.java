package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.promises.BrokenPromise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the books say about an account on a day: the answer to the one question that is asked everywhere.
 *
 * @param delinquent an item's grace is over
 * @param oldestDueOn due date of the oldest item whose grace is over and that is not wholly promised or contested, else
 *     of the oldest overdue one; a late charge counts only where no bill does, and one that was replaced counts as due
 *     on the day of the delivery, which may be to come
 * @param owedSince due date of the oldest overdue bill, also of one that rests; of a late charge where no bill is
 *     overdue
 * @param overdue open items past their due date
 * @param toCollect overdue less what is promised, disputed, under a plan, or paid but not yet applied; never negative
 * @param brokenPromises in the last twelve months
 * @param lastBroken the latest of those promises
 * @param offerState state of the newest offer that went out; NONE where there never was one
 * @param payday when the customer pays, for what is chased
 * @param standingEndsOn the day on which the standing must be looked at again
 */
public record CaseFacts(
        AccountId account,
        LocalDate date,
        boolean delinquent,
        @Nullable LocalDate oldestDueOn,
        @Nullable LocalDate owedSince,
        Money overdue,
        Money toCollect,
        Money promised,
        Money disputed,
        Money unapplied,
        int brokenPromises,
        @Nullable BrokenPromise lastBroken,
        boolean disputeOverdue,
        String planState,
        boolean feeAnnounced,
        String offerState,
        Standing standing,
        LocalDate standingEndsOn,
        Payday payday,
        Debtor debtor) {

    /** Who owes, as far as a policy may know. */
    public record Debtor(
            String debtorType,
            String riskClass,
            String country,
            String preferredChannel,
            String reachableBy,
            boolean hardship) {}

    /**
     * Calendar days since the oldest overdue item fell due; 0 when nothing is overdue, or all of it is being replaced.
     */
    public int daysOverdue() {
        return oldestDueOn == null ? 0 : (int) Math.max(0, date.toEpochDay() - oldestDueOn.toEpochDay());
    }

    public boolean isPaid() {
        return standing == Standing.PAID;
    }
}
