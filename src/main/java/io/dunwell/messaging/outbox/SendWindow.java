package io.dunwell.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * When a message may leave, by the reader's own clock.
 *
 * @param opens first moment of a business day at which messages are planned
 * @param closes from this time on they are planned for the next business day
 * @param businessDay the company's business days
 */
record SendWindow(LocalTime opens, LocalTime closes, Predicate<LocalDate> businessDay) {

    /** Nothing leaves before or after, whatever is planned. Source: 12 CFR 1006.6(b)(1)(i) and stricter state law. */
    static final LocalTime EARLIEST = LocalTime.of(8, 0);

    static final LocalTime LATEST = LocalTime.of(20, 0);

    SendWindow {
        if (opens.isBefore(EARLIEST) || closes.isAfter(LATEST) || !opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "Messages leave between %s and %s at most; the window %s to %s does not fit"
                            .formatted(EARLIEST, LATEST, opens, closes));
        }
    }

    /** {@code earliest} when it lies within the window of a business day, else the next opening. */
    Instant next(Instant earliest, ZoneId zone) {
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

    /** Whether something planned earlier may still leave at {@code now}. */
    boolean permits(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        return businessDay.test(local.toLocalDate())
                && !local.toLocalTime().isBefore(EARLIEST)
                && local.toLocalTime().isBefore(LATEST);
    }

    /** Time until nothing may arrive any more; negative when that has passed today. */
    static Duration untilLatest(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return Duration.between(now, today.atTime(LATEST).atZone(zone).toInstant());
    }

    /** A zone that moves across the date line leaves out a whole day. */
    private boolean isSkipped(LocalDate date, ZoneId zone) {
        return !opening(date, zone).atZone(zone).toLocalDate().equals(date);
    }

    private Instant opening(LocalDate date, ZoneId zone) {
        return date.atTime(opens).atZone(zone).toInstant();
    }
}
