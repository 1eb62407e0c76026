package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often in a row nobody knew what became of a message, on this node. Sending on would leave many unknown ones, so
 * the channel rests until the next run; and then again after the first, until the other side is heard again.
 */
@Component
class Silences {

    private static final int UNANSWERED = 3;
    private static final int UNKNOWN = 10;

    private final Map<Channel, Integer> unanswered = new EnumMap<>(Channel.class);
    private final Map<Channel, Integer> unknown = new EnumMap<>(Channel.class);

    /** @return whether the channel had better rest */
    synchronized boolean after(Channel channel, Outcome outcome) {
        if (outcome.kind() == Kind.DOWN) {
            return false;
        }
        if (outcome.kind() != Kind.UNKNOWN) {
            unanswered.remove(channel);
            unknown.remove(channel);
            return false;
        }
        var answerless =
                unanswered.merge(channel, outcome.isUnanswered() ? 1 : 0, (sum, one) -> one == 0 ? 0 : sum + 1);
        return unknown.merge(channel, 1, Integer::sum) >= UNKNOWN || answerless >= UNANSWERED;
    }
}
