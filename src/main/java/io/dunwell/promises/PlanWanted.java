package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan about to be proposed.
 *
 * @param parts its instalments, the down payment first
 * @param downPayment whether the first part is one
 * @param predecessor the plan whose place it takes once it is agreed
 * @param on the day of the proposal
 * @param answerBy until when the customer may accept an offer
 */
public record PlanWanted(
        AccountId account,
        Money amount,
        List<Instalment> parts,
        boolean downPayment,
        @Nullable Rhythm rhythm,
        Proposer proposedBy,
        boolean waivesFees,
        @Nullable Long predecessor,
        @Nullable String note,
        LocalDate on,
        LocalDate answerBy) {

    public PlanWanted {
        parts = List.copyOf(parts);
    }
}
