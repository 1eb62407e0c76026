package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.outbox.Decision.Defer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Channels by which nothing leaves at the moment. What is meant for them waits: nobody's wish and nobody's consent
 * changed, and a fault of ours should not become a thousand letters.
 *
 * @param down for a while, each until when
 * @param stopped until an administrator mends something, with the sentence for whatever waits
 */
record Closed(Map<Channel, Instant> down, Map<Channel, String> stopped) {

    private static final Duration WHILE_STOPPED = Duration.ofHours(1);

    boolean has(Channel channel) {
        return stopped.containsKey(channel) || down.containsKey(channel);
    }

    /** Looked at again at its end at the latest, when it is said why it was not sent. */
    Defer putOff(OutboundMessage message, Channel channel, Instant now) {
        var stop = stopped.get(channel);
        if (stop == null) {
            return new Defer(message, down.getOrDefault(channel, now), "The channel is out of order.");
        }
        var later = now.plus(WHILE_STOPPED);
        return new Defer(message, later.isBefore(message.expiresAt()) ? later : message.expiresAt(), stop);
    }

    /** The sentence, and that it was the channel's fault if it was. */
    String andWhy(String sentence, Channel channel) {
        var stop = stopped.get(channel);
        return stop == null ? sentence : sentence + " " + stop;
    }
}
