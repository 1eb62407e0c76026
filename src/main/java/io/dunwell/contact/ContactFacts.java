package io.dunwell.contact;

import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that the rules ask about one contact that is wanted now.
 *
 * @param selling whether it also sells something
 * @param consent whether the party's consent to text messages is on record
 * @param stops what holds contacts back, and since when
 * @param history contacts of the last {@link #DAYS} days or more
 */
public record ContactFacts(
        Channel channel,
        ContactKind kind,
        Selling selling,
        CalledParty party,
        boolean consent,
        Map<StopFlag, LocalDate> stops,
        List<PastContact> history,
        Instant now) {

    /** How far back a history must reach. */
    public static final int DAYS = 30;

    public ContactFacts {
        stops = Map.copyOf(stops);
        history = List.copyOf(history);
    }

    public boolean isStoppedBy(StopFlag flag) {
        return stops.containsKey(flag);
    }
}
