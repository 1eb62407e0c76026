package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A debt that was given up.
 *
 * @param creditId of its credit in the ledger
 * @param requestedBy empty where it came with imported books
 * @param takenBackOn null while it stands
 */
public record WriteOff(
        long creditId,
        AccountId account,
        Money amount,
        LocalDate on,
        WriteOffReason reason,
        @Nullable String note,
        String requestedBy,
        String approvedBy,
        @Nullable LocalDate takenBackOn,
        Instant recordedAt) {

    public boolean stands() {
        return takenBackOn == null;
    }
}
