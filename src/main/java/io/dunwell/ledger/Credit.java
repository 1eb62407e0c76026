package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posted credit; it never changes. Components as in {@link NewCredit}.
 *
 * @param amount negative for a reversal
 * @param reverses the credit that this one takes back, null for an ordinary one
 */
public record Credit(
        long id,
        long customerId,
        CreditKind kind,
        String reference,
        LocalDate receivedOn,
        Money amount,
        @Nullable String method,
        @Nullable String remittance,
        @Nullable String note,
        @Nullable Long reverses,
        String source,
        String externalId,
        String recordedBy,
        Instant recordedAt) {

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }

    public boolean isReversal() {
        return reverses != null;
    }
}
