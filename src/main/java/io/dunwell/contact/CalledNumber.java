package io.dunwell.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The number of whom one contacts, as far as rules ask.
 *
 * @param mayBeReassigned whether numbers change hands where it is at home: in the United States
 * @param confirmedOn when it was last known to be the party's, null for never
 */
public record CalledNumber(boolean mayBeReassigned, @Nullable LocalDate confirmedOn) {

    /** Of somebody who has none. */
    public static final CalledNumber NONE = new CalledNumber(false, null);
}
