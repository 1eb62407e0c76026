package io.dunwell.cases;

import io.dunwell.contact.Limitation;
import java.time.LocalDate;

/**
 * When the oldest open item of an account is time-barred, as far as it can be reckoned.
 *
 * @param on the first day on which it is
 */
public record TimeBar(LocalDate on, Limitation limitation) {

    private static final int WARNED_MONTHS_BEFORE = 6;

    public boolean hasCome(LocalDate date) {
        return !date.isBefore(on);
    }

    /** In the last six months before. */
    public boolean isNear(LocalDate date) {
        return !hasCome(date) && !date.isBefore(on.minusMonths(WARNED_MONTHS_BEFORE));
    }
}
