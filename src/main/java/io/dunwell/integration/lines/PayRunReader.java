package io.dunwell.integration.lines;

import io.dunwell.customers.PayRun;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.integration.mapping.Field;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Objects;

/** On which days a customer pays its bills, as far as a row knows. */
final class PayRunReader {

    private static final int LAST_OF_MONTH = 31;

    private PayRunReader() {}

    static PayRunCalendar read(Cells cells) {
        var run = Codes.choice(cells, Field.PAY_RUN, PayRun.class, PayRun.NONE);
        int cutoff = Objects.requireNonNullElse(
                cells.countOrNull(Field.PAY_RUN_CUTOFF_DAYS, PayRunCalendar.MOST_CUTOFF_DAYS), 0);
        var from = cells.dateOrNull(Field.PAY_RUN_FROM);
        switch (run) {
            case WEEKLY -> {
                return PayRunCalendar.weekly(weekday(cells), cutoff);
            }
            case MONTHLY -> {
                return PayRunCalendar.monthly(dayOfMonth(cells), cutoff);
            }
            case BIWEEKLY -> {
                if (from == null) {
                    throw cells.problem(
                            Field.PAY_RUN_FROM,
                            "A payment run every two weeks needs the date of one run; fill it in like 2026-01-30");
                }
                return PayRunCalendar.biweekly(from, cutoff);
            }
            case NONE -> refuseRest(cells);
        }
        return PayRunCalendar.NONE;
    }

    private static DayOfWeek weekday(Cells cells) {
        var text = cells.text(Field.PAY_RUN_DAY).toUpperCase(Locale.ROOT);
        for (var day : DayOfWeek.values()) {
            if (text.equals(day.name()) || text.equals(Integer.toString(day.getValue()))) {
                return day;
            }
        }
        throw cells.problem(
                Field.PAY_RUN_DAY,
                "A weekly payment run needs its weekday and “%s” is none; write 1 (Monday) to 7, or its English name"
                        .formatted(cells.text(Field.PAY_RUN_DAY)));
    }

    private static int dayOfMonth(Cells cells) {
        var day = cells.countOrNull(Field.PAY_RUN_DAY, LAST_OF_MONTH);
        if (day == null || day == 0) {
            throw cells.problem(
                    Field.PAY_RUN_DAY, "A monthly payment run needs its day; write 1 to 31, where 31 means the last");
        }
        return day;
    }

    private static void refuseRest(Cells cells) {
        if (!cells.text(Field.PAY_RUN_DAY).isEmpty()
                || !cells.text(Field.PAY_RUN_FROM).isEmpty()) {
            throw cells.problem(
                    Field.PAY_RUN, "The day of a payment run without its rhythm; write WEEKLY, BIWEEKLY or MONTHLY");
        }
    }
}
