package io.dunwell.worklist;

import io.dunwell.cases.CaseFacts;
import io.dunwell.kernel.Money;
import io.dunwell.promises.BrokenPromise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account in the list, as of the last look at its books.
 *
 * @param toCollect overdue less what is promised, contested, planned, or paid but not yet applied
 * @param oldestDueOn null when nothing is overdue
 * @param brokenPromises in the last twelve months
 * @param lastBroken the latest of them
 */
public record Debt(
        Money overdue,
        Money toCollect,
        @Nullable LocalDate oldestDueOn,
        int brokenPromises,
        @Nullable BrokenPromise lastBroken) {

    static Debt of(CaseFacts facts) {
        return new Debt(
                facts.overdue(), facts.toCollect(), facts.oldestDueOn(), facts.brokenPromises(), facts.lastBroken());
    }

    /** Calendar days since the oldest item fell due. */
    public int daysOverdue(LocalDate today) {
        return oldestDueOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldestDueOn, today));
    }
}
