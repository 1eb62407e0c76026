package io.dunwell.contact.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Hours of a day by a local clock.
 *
 * @param from the first moment within
 * @param to the first moment after
 */
public record Hours(LocalTime from, LocalTime to) {

    public Hours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Hours begin before they end: %s to %s".formatted(from, to));
        }
    }

    boolean contain(Instant moment, ZoneId zone) {
        var time = moment.atZone(zone).toLocalTime();
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** {@code moment} when it lies within, else the next beginning. Clocks that change are read as they will stand. */
    Instant next(Instant moment, ZoneId zone) {
        if (contain(moment, zone)) {
            return moment;
        }
        var local = moment.atZone(zone);
        var date = local.toLocalTime().isBefore(from)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        var beginning = date.atTime(from).atZone(zone);
        return beginning.toInstant().isAfter(moment)
                ? beginning.toInstant()
                : beginning.withLaterOffsetAtOverlap().toInstant();
    }

    /** When the hours that {@code moment} lies in, or that are next on its day, end. */
    Instant end(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().atTime(to).atZone(zone).toInstant();
    }

    static String names(Collection<ZoneId> zones) {
        return zones.stream().map(ZoneId::getId).sorted().collect(Collectors.joining(", "));
    }
}
