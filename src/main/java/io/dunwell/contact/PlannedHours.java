package io.dunwell.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * When contacts are planned, by the called party's own clock.
 *
 * @param opens first moment of a business day
 * @param closes from this time on they are planned for the next business day
 * @param businessDay the company's business days
 */
public record PlannedHours(LocalTime opens, LocalTime closes, Predicate<LocalDate> businessDay) {

    /** {@code earliest} when it lies within the hours of a business day, else the next opening. */
    public Instant next(Instant earliest, ZoneId zone) {
        var local = earliest.atZone(zone);
        var date = local.toLocalDate();
        if (businessDay.test(date)) {
            if (local.toLocalTime().isBefore(opens)) {
                return opening(date, zone);
            }
            if (local.toLocalTime().isBefore(closes)) {
                return earliest;
            }
        }
        do {
            date = date.plusDays(1);
        } while (!businessDay.test(date) || isSkipped(date, zone));
        return opening(date, zone);
    }

    /** A zone that moves across the date line leaves out a whole day. */
    private boolean isSkipped(LocalDate date, ZoneId zone) {
        return !opening(date, zone).atZone(zone).toLocalDate().equals(date);
    }

    private Instant opening(LocalDate date, ZoneId zone) {
        return date.atTime(opens).atZone(zone).toInstant();
    }
}
