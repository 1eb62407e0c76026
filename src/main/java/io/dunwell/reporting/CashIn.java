package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.util.List;

/**
 * Payments by the day on which they were received, less those that went back on a day of the same time; by currency,
 * the company's own first and always there.
 *
 * @param week today and the six days before
 * @param weekBefore the seven days before that
 * @param returned what went back in the week, above zero; empty when nothing did
 */
public record CashIn(List<Money> today, List<Money> week, List<Money> weekBefore, List<Money> returned) {

    public CashIn {
        today = List.copyOf(today);
        week = List.copyOf(week);
        weekBefore = List.copyOf(weekBefore);
        returned = List.copyOf(returned);
    }
}
