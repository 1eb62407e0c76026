package io.dunwell.reporting;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment in the books, or one that went back.
 *
 * @param on when it was received or went back
 * @param amount below zero for one that went back
 */
public record ReceivedPayment(
        AccountId account,
        String customer,
        String number,
        LocalDate on,
        String reference,
        @Nullable String method,
        Money amount) {

    public boolean isReturned() {
        return amount.isNegative();
    }
}
