package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an account, and what became of it.
 *
 * @param takenBackOn null while it stands
 * @param canBeTakenBack by a person, here; late fees are waived and write-offs have their own way back
 * @param unapplied what a standing credit has left, else zero
 */
public record LedgerEntry(
        LedgerLine line,
        @Nullable LocalDate takenBackOn,
        @Nullable String takenBackBy,
        boolean canBeTakenBack,
        Money unapplied) {

    public boolean isTakenBack() {
        return takenBackOn != null;
    }
}
