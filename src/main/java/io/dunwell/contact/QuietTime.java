package io.dunwell.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Hours of certain weekdays, by the customer's clock, at which they asked to be left in peace. */
public record QuietTime(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public QuietTime {
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A quiet time names days, and begins before it ends: %s %s to %s".formatted(days, from, to));
        }
        days = Set.copyOf(days);
    }
}
