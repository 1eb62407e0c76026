package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;

/** What is contested in one currency. */
public record HeldSum(String currency, BigDecimal amount) {

    Money money() {
        return Money.of(amount, currency);
    }
}
