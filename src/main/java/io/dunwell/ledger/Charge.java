package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A posted charge; it never changes. Components as in {@link NewCharge}. */
public record Charge(
        long id,
        long customerId,
        ChargeKind kind,
        String reference,
        int part,
        int parts,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        @Nullable String description,
        @Nullable String deliveryReference,
        BigDecimal discountPercent,
        @Nullable LocalDate discountUntil,
        String source,
        String externalId,
        String recordedBy,
        Instant recordedAt) {

    public AccountId account() {
        return new AccountId(customerId, amount.currency());
    }
}
