package io.dunwell.cases.hardship;

import io.dunwell.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer cannot pay for a time, and is spoken to accordingly.
 *
 * @param account on which it was recorded; it holds for all accounts of the customer
 * @param reviewOn the day on which a person looks again
 * @param note on what it rests
 * @param processInstance of the open task, null while none is due
 * @param endedOn null while it lasts
 */
public record Hardship(
        long id,
        AccountId account,
        LocalDate since,
        LocalDate reviewOn,
        String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable String processInstance,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable String endedNote,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return endedOn == null;
    }
}
