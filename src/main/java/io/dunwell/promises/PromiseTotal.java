package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;

/** How many promises there are in one currency, and what is still to come under them. */
public record PromiseTotal(long count, Money outstanding) {

    PromiseTotal(String currency, long count, BigDecimal promised, BigDecimal received) {
        this(count, Money.of(promised.subtract(received), currency));
    }
}
