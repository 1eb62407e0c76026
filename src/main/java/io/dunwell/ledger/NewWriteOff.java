package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A debt to be given up.
 *
 * @param chargeIds which items; empty for all that is open
 * @param requestedBy login of whoever asked for it
 * @param approvedBy login of whoever answers for it
 * @param key a write-off with a key already posted is not posted again
 */
public record NewWriteOff(
        AccountId account,
        Set<Long> chargeIds,
        LocalDate on,
        WriteOffReason reason,
        @Nullable String note,
        String requestedBy,
        String approvedBy,
        String key) {

    /** @throws PostingRejected when nobody approved it, or a text is too long */
    public NewWriteOff {
        chargeIds = Set.copyOf(chargeIds);
        note = Texts.optional("note", note, 500);
        key = Texts.required("key", key, 120);
        if (approvedBy.isBlank() || requestedBy.isBlank()) {
            throw new PostingRejected("A write-off needs somebody who asks for it and somebody who approves it.");
        }
    }

    boolean means(Payable charge) {
        return !charge.item().issuedOn().isAfter(on) && (chargeIds.isEmpty() || chargeIds.contains(charge.id()));
    }
}
