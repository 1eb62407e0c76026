package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What was owed in one currency at the end of a day, by how long it had been due.
 *
 * @param buckets five: not due, 1 to 30 days, 31 to 60, 61 to 90, over 90
 * @param accounts owing anything, due or not
 */
public record DayOfAgeing(LocalDate date, String currency, List<Money> buckets, long accounts) {

    public Money total() {
        return buckets.stream().reduce(Money.zero(currency), Money::plus);
    }

    public Money overdue() {
        return total().minus(buckets.get(0));
    }

    /** For the drawn bar, which wants plain numbers. */
    public double share(int bucket) {
        return buckets.get(bucket).amount().doubleValue();
    }
}
