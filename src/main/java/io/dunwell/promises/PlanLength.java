package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.time.LocalDate;

/** How it is decided how many instalments follow the down payment. */
public sealed interface PlanLength {

    /** @param count equal instalments, the last takes the remainder */
    record Count(int count) implements PlanLength {}

    /** @param amount of each; the last is what remains */
    record Each(Money amount) implements PlanLength {}

    /** @param end the last day on which an instalment may be due */
    record Until(LocalDate end) implements PlanLength {}
}
