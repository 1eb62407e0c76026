package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often in a row nobody knew what became of a message, or nobody was there to take one, on this node. Going on
 * would leave many unknown outcomes and wake a provider that is getting up, so the channel rests, longer each time,
 * until the other side is heard again.
 */
@Component
class Silences {

    private static final int UNANSWERED = 3;
    private static final int UNKNOWN = 10;
    private static final long LONGEST_REST = 15;

    private final Map<Channel, Integer> unanswered = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> unknown = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> rests = new EnumMap<>(Channel.class);
    private final Map<Channel, Instant> until = new EnumMap<>(Channel.class);

    /** @return whether the channel had better rest */
    synchronized boolean after(Channel channel, Outcome outcome) {
        if (outcome.kind() == Kind.DOWN || outcome.kind() == Kind.MISCONFIGURED) {
            return true;
        }
        if (outcome.kind() != Kind.UNKNOWN) {
            List.of(unanswered, unknown, rests).forEach(counts -> counts.remove(channel));
            return false;
        }
        var answerless =
                unanswered.merge(channel, outcome.isUnanswered() ? 1 : 0, (sum, one) -> one == 0 ? 0 : sum + 1);
        return unknown.merge(channel, 1, Integer::sum) >= UNKNOWN || answerless >= UNANSWERED;
    }

    /**
     * Lets the channel rest for 1, 2, 4, 8, then 15 minutes. What waits for it then waits for the same moment, so that
     * the oldest leave first.
     */
    synchronized Instant rest(Channel channel, Instant now) {
        int before = rests.merge(channel, 1, Integer::sum) - 1;
        var end = now.plus(Duration.ofMinutes(Math.min(LONGEST_REST, 1L << Math.min(before, 4))));
        until.put(channel, end);
        return end;
    }

    /** The channels that rest, each until when. */
    synchronized Map<Channel, Instant> resting(Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        return Map.copyOf(until);
    }
}
