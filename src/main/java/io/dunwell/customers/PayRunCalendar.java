package io.dunwell.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which days the customer pays its bills: a reminder between two runs changes nothing.
 *
 * @param day weekday 1 (Monday) to 7 for WEEKLY, day of the month for MONTHLY (31 means the last); not used otherwise
 * @param anchor a day on which a run took place, needed for BIWEEKLY
 * @param cutoffDays calendar days before a run by which a bill must be with the customer to be paid in it
 */
@Embeddable
public record PayRunCalendar(
        @Enumerated(EnumType.STRING) @Column(name = "pay_run", length = 12, nullable = false) PayRun run,
        @Column(name = "pay_run_day", nullable = false) int day,
        @Column(name = "pay_run_anchor") @Nullable LocalDate anchor,
        @Column(name = "pay_run_cutoff_days", nullable = false) int cutoffDays) {

    public static final int MOST_CUTOFF_DAYS = 60;

    public static final PayRunCalendar NONE = new PayRunCalendar(PayRun.NONE, 0, null, 0);

    public PayRunCalendar {
        if (cutoffDays < 0 || cutoffDays > MOST_CUTOFF_DAYS) {
            throw new CustomerRejected(
                    "A bill is with the customer 0 to %d days before a payment run; correct the days."
                            .formatted(MOST_CUTOFF_DAYS));
        }
        if (run == PayRun.WEEKLY && (day < 1 || day > 7)) {
            throw new CustomerRejected("A weekly payment run is on weekday 1 (Monday) to 7; correct the day.");
        }
        if (run == PayRun.MONTHLY && (day < 1 || day > 31)) {
            throw new CustomerRejected("A monthly payment run is on day 1 to 31 of the month; correct the day.");
        }
        if (run == PayRun.BIWEEKLY && anchor == null) {
            throw new CustomerRejected("A payment run every two weeks needs the date of one run.");
        }
    }

    public static PayRunCalendar weekly(DayOfWeek day, int cutoffDays) {
        return new PayRunCalendar(PayRun.WEEKLY, day.getValue(), null, cutoffDays);
    }

    public static PayRunCalendar biweekly(LocalDate anchor, int cutoffDays) {
        return new PayRunCalendar(PayRun.BIWEEKLY, 0, anchor, cutoffDays);
    }

    public static PayRunCalendar monthly(int day, int cutoffDays) {
        return new PayRunCalendar(PayRun.MONTHLY, day, null, cutoffDays);
    }

    /** The first run after {@code date}, never on it; empty when there is no known rhythm. */
    public Optional<LocalDate> nextRun(LocalDate date) {
        return switch (run) {
            case NONE -> Optional.empty();
            case WEEKLY -> Optional.of(date.with(TemporalAdjusters.next(DayOfWeek.of(day))));
            case BIWEEKLY -> Optional.of(nextBiweekly(date));
            case MONTHLY -> Optional.of(nextMonthly(date));
        };
    }

    /** The first run in which a bill that arrives on {@code date} can be paid; empty when there is no known rhythm. */
    public Optional<LocalDate> runTaking(LocalDate date) {
        return nextRun(date.plusDays(cutoffDays).minusDays(1));
    }

    /** The last run on or before {@code date}; empty when there is no known rhythm. */
    public Optional<LocalDate> lastRun(LocalDate date) {
        return switch (run) {
            case NONE -> Optional.empty();
            case WEEKLY -> Optional.of(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day))));
            case BIWEEKLY -> Optional.of(nextBiweekly(date).minusDays(14));
            case MONTHLY -> Optional.of(lastMonthly(date));
        };
    }

    /**
     * The run that pays a bill in time: the last one on or before its due date. Where that was closed before the bill
     * was issued, the first one that takes it, which is after the due date; empty when there is no known rhythm.
     */
    public Optional<LocalDate> runFor(LocalDate issuedOn, LocalDate dueOn) {
        return lastRun(dueOn).filter(last -> takes(last, issuedOn)).or(() -> runTaking(issuedOn));
    }

    /** Whether a bill that is there on {@code date} can be paid in the run on {@code runDate}. */
    public boolean takes(LocalDate runDate, LocalDate date) {
        return !cutOff(runDate).isBefore(date);
    }

    /** The last day on which a bill can arrive for the run on {@code runDate}. */
    public LocalDate cutOff(LocalDate runDate) {
        return runDate.minusDays(cutoffDays);
    }

    private LocalDate nextBiweekly(LocalDate date) {
        var start = anchor == null ? date : anchor;
        var fortnights = Math.floorDiv(date.toEpochDay() - start.toEpochDay(), 14L) + 1;
        return start.plusDays(14 * fortnights);
    }

    private LocalDate nextMonthly(LocalDate date) {
        var inMonth = runIn(YearMonth.from(date));
        return inMonth.isAfter(date) ? inMonth : runIn(YearMonth.from(date).plusMonths(1));
    }

    private LocalDate lastMonthly(LocalDate date) {
        var inMonth = runIn(YearMonth.from(date));
        return inMonth.isAfter(date) ? runIn(YearMonth.from(date).minusMonths(1)) : inMonth;
    }

    private LocalDate runIn(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** In words: {@code weekly on Friday, bills 3 days before}. */
    @Override
    public String toString() {
        var rhythm =
                switch (run) {
                    case NONE -> "none known";
                    case WEEKLY -> "weekly on " + DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                    case BIWEEKLY -> "every two weeks, one on " + anchor;
                    case MONTHLY -> day == 31 ? "monthly on the last day" : "monthly on day " + day;
                };
        return cutoffDays == 0 ? rhythm : rhythm + ", bills %d days before".formatted(cutoffDays);
    }
}
