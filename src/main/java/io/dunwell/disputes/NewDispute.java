package io.dunwell.disputes;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispute about to be opened.
 *
 * @param chargeIds the contested charges, at least one, all of the account and still open
 * @param amountHeld what is not chased until it is answered; at most what those charges leave open
 * @param answerDueOn when we owe the customer an answer
 * @param ownerLogin who must find out; the person who records it when absent
 */
public record NewDispute(
        AccountId account,
        Set<Long> chargeIds,
        DisputeReason reason,
        Money amountHeld,
        LocalDate openedOn,
        LocalDate answerDueOn,
        @Nullable String note,
        @Nullable String ownerLogin) {

    public NewDispute {
        chargeIds = Set.copyOf(chargeIds);
    }
}
