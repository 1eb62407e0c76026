package io.dunwell.staff;

import java.time.LocalDate;

/**
 * Somebody is away, and somebody else does their work meanwhile.
 *
 * @param from the first day
 * @param until the last day
 * @param substitute login of the person whose list the tasks stand in meanwhile
 */
public record Absence(LocalDate from, LocalDate until, String substitute) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    @Override
    public String toString() {
        return "%s to %s, %s stands in".formatted(from, until, substitute);
    }
}
