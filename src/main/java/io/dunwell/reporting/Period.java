package io.dunwell.reporting;

import java.time.LocalDate;

/** From one day through another, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 10;

    /** @throws ReportRefused when it ends before it begins, or is longer than ten years */
    public Period {
        if (to.isBefore(from)) {
            throw new ReportRefused(
                    "The period ends on %s, before it begins on %s: choose a later last day.".formatted(to, from));
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new ReportRefused(
                    "A period is at most %d years long: choose a later first day than %s.".formatted(MOST_YEARS, from));
        }
    }
}
