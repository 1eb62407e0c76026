package io.dunwell.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row on which the company is closed for one reason.
 *
 * @param until the last of them
 */
public record ClosedPeriod(LocalDate from, LocalDate until, String reason) {

    /** Weekends and public holidays among them count. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    boolean goesOnWith(LocalDate date, String why) {
        return until.plusDays(1).equals(date) && reason.equals(why);
    }
}
