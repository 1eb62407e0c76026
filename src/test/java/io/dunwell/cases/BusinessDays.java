package io.dunwell.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Monday to Friday without three holidays, for rules that are told which day is the next business day. */
final class BusinessDays {

    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06"), LocalDate.parse("2026-12-25"));

    private BusinessDays() {}

    static LocalDate after(LocalDate date) {
        var next = date.plusDays(1);
        while (!isOne(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static LocalDate before(LocalDate date) {
        var last = date.minusDays(1);
        while (!isOne(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    private static boolean isOne(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !HOLIDAYS.contains(date);
    }
}
