package io.dunwell.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Stands in for {@code wait}: hides what was asked for in the timer's date, so that a test can read it back. Timers
 * never fire by themselves here; a walk lets them.
 */
public final class CountedWait {

    private enum Kind {
        DAYS("%d days", LocalDate.of(2900, 1, 1)),
        BUSINESS_DAYS("%d business days", LocalDate.of(3000, 1, 1)),
        DAYS_OVERDUE("until %d days overdue", LocalDate.of(3100, 1, 1)),
        STANDING("until the standing ends", LocalDate.of(3200, 1, 1)),
        PAUSE("until the pause ends", LocalDate.of(3300, 1, 1)),
        DAYS_PAST_RUN("%d days, past a payment run", LocalDate.of(3500, 1, 1)),
        BUSINESS_DAYS_PAST_RUN("%d business days, past a payment run", LocalDate.of(3600, 1, 1)),
        ANSWER("until the answer is due", LocalDate.of(3400, 1, 1));

        private final String words;
        private final LocalDate origin;

        Kind(String words, LocalDate origin) {
            this.words = words;
            this.origin = origin;
        }

        private Date after(int days) {
            return Date.from(origin.plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private boolean holds(LocalDate date) {
            return !date.isBefore(origin) && date.isBefore(origin.plusYears(50));
        }
    }

    public Date days(int days) {
        return Kind.DAYS.after(days);
    }

    public Date businessDays(int days) {
        return Kind.BUSINESS_DAYS.after(days);
    }

    public Date daysPastPayRun(int days) {
        return Kind.DAYS_PAST_RUN.after(days);
    }

    public Date businessDaysPastPayRun(int days) {
        return Kind.BUSINESS_DAYS_PAST_RUN.after(days);
    }

    public Date untilDaysOverdue(int days) {
        return Kind.DAYS_OVERDUE.after(days);
    }

    public Date untilStandingEnds() {
        return Kind.STANDING.after(0);
    }

    public Date untilPauseEnds() {
        return Kind.PAUSE.after(0);
    }

    public Date untilAnswerIsDue() {
        return Kind.ANSWER.after(0);
    }

    /** What the timer due on {@code date} was asked to wait for, in words. */
    static String inWords(Date date) {
        var day = Instant.ofEpochMilli(date.getTime()).atZone(ZoneOffset.UTC).toLocalDate();
        for (var kind : Kind.values()) {
            if (kind.holds(day)) {
                return kind.words.formatted((int) (day.toEpochDay() - kind.origin.toEpochDay()));
            }
        }
        throw new IllegalArgumentException("Not a date of a counted wait: " + day);
    }
}
