package io.dunwell.contact;

import io.dunwell.kernel.Channel;
import java.time.Instant;

/**
 * A contact that was made or tried.
 *
 * @param outbound whether we began it; what customers begin is counted by no cap
 * @param chasing whether it asked for money
 * @param spoke whether the person who decides was spoken with
 * @param atWork whether it went to a number at their place of work
 */
public record PastContact(
        Channel channel, Instant at, boolean outbound, boolean chasing, boolean spoke, boolean atWork) {

    public static PastContact message(Channel channel, Instant at, boolean chasing) {
        return new PastContact(channel, at, true, chasing, false, false);
    }

    public PastContact toWork(boolean work) {
        return new PastContact(channel, at, outbound, chasing, spoke, work);
    }

    public static PastContact call(Instant at, boolean outbound, boolean spoke) {
        return new PastContact(Channel.PHONE, at, outbound, true, spoke, false);
    }
}
