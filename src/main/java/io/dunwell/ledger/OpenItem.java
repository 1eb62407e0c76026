package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A charge of which something is open as of a date.
 *
 * @param open more than zero, at most {@code amount}
 */
public record OpenItem(
        long chargeId,
        ChargeKind kind,
        String reference,
        int part,
        int parts,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        Money open) {

    /** Oldest due first, then by reference and part. */
    public static final Comparator<OpenItem> BY_DUE_DATE = Comparator.comparing(OpenItem::dueOn)
            .thenComparing(OpenItem::reference)
            .thenComparingInt(OpenItem::part)
            .thenComparingLong(OpenItem::chargeId);

    /** Calendar days past due on {@code date}; 0 on the due date itself and before. */
    public int daysOverdue(LocalDate date) {
        return (int) Math.max(0, date.toEpochDay() - dueOn.toEpochDay());
    }

    public boolean isOverdue(LocalDate date) {
        return dueOn.isBefore(date);
    }
}
