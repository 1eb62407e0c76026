package io.dunwell.reporting;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;

/**
 * An account on which a reason was told.
 *
 * @param lastOn the last time in the period
 * @param overdue on the morning of that day
 * @param left of that today, with what was written off
 */
public record ReasonAccount(
        AccountId account,
        String customer,
        String number,
        LocalDate lastOn,
        long conversations,
        Money overdue,
        Money left) {

    public boolean isPaid() {
        return overdue.isPositive() && left.isZero();
    }
}
