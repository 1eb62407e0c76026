package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posted transfer; it never changes.
 *
 * @param amount negative for one that takes another back
 * @param reverses the transfer that this one takes back, null for an ordinary one
 * @param key names the occasion: a transfer with a key already posted is not posted again
 */
public record Transfer(
        long id,
        AccountId account,
        TransferKind kind,
        String reference,
        LocalDate movedOn,
        Money amount,
        @Nullable Long reverses,
        String key) {}
