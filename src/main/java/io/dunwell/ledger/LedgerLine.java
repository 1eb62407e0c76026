package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the books as a statement or timeline shows it.
 *
 * @param on issued, received or allocated
 * @param kind name of the {@link ChargeKind}, {@link CreditKind} or, for an allocation, {@link AllocatedBy}
 * @param reference of the charge or credit; of the charge for an allocation
 * @param amount what the row adds to the balance: charges positive, credits negative, reversals the other way round. An
 *     allocation moves nothing, its amount says how much of the charge was paid
 * @param dueOn of a charge, else null
 * @param chargeId null for a credit
 * @param creditId null for a charge
 * @param reverses the row of the same type that this one takes back, null for an ordinary one
 */
public record LedgerLine(
        LineType type,
        long id,
        LocalDate on,
        String kind,
        String reference,
        Money amount,
        @Nullable LocalDate dueOn,
        @Nullable Long chargeId,
        @Nullable Long creditId,
        @Nullable Long reverses,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {}
