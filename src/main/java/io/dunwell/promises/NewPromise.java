package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise about to be recorded: an amount and a date, or it is not one.
 *
 * @param graceUntil last day on which a payment still keeps it; see {@link Promises#graceUntil}
 * @param method how they will pay, in the collector's words
 * @param promisedBy the person who promised
 * @param chargeIds the charges it is about; empty for the account as a whole
 */
public record NewPromise(
        AccountId account,
        Money amount,
        LocalDate madeOn,
        LocalDate dueOn,
        LocalDate graceUntil,
        @Nullable String method,
        @Nullable String promisedBy,
        @Nullable String note,
        List<Long> chargeIds) {

    public NewPromise {
        chargeIds = List.copyOf(chargeIds);
    }
}
