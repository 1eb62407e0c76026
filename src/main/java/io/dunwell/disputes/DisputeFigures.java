package io.dunwell.disputes;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is contested on one account, for its review.
 *
 * @param held not to be chased
 * @param chargeIds the charges that open disputes name
 * @param answerDueOn the first day on which an answer is owed
 */
public record DisputeFigures(Money held, Set<Long> chargeIds, @Nullable LocalDate answerDueOn) {

    public DisputeFigures {
        chargeIds = Set.copyOf(chargeIds);
    }

    /** The figures of an account on which nothing is contested. */
    public static DisputeFigures none(String currency) {
        return new DisputeFigures(Money.zero(currency), Set.of(), null);
    }
}
