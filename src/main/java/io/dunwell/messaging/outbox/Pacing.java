package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.outbox.Decision.Defer;
import io.dunwell.messaging.outbox.Decision.Go;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets no more messages of a batch go than their channels' pace allows; what stays inside the house knows no pace. */
@Component
class Pacing {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Channels channels;
    private final Paces paces;

    Pacing(Channels channels, Paces paces) {
        this.channels = channels;
        this.paces = paces;
    }

    /**
     * @param putOff those that were wished for by another channel, and so would be looked at again at once; the others
     *     that may not go are left as they are
     * @param channels that reached their pace
     */
    record Paced(List<Go> going, List<Defer> putOff, Set<Channel> channels) {}

    /** @param resting channels for which nothing more may be claimed for the moment */
    Paced of(List<Go> wanted, Instant now, Set<Channel> resting) {
        var byChannel = new EnumMap<Channel, List<Go>>(Channel.class);
        wanted.forEach(go -> byChannel
                .computeIfAbsent(go.channel(), channel -> new ArrayList<>())
                .add(go));
        var paced = new Paced(new ArrayList<>(), new ArrayList<>(), EnumSet.noneOf(Channel.class));
        byChannel.forEach((channel, all) -> {
            var granted = granted(channel, all.size(), now, resting);
            paced.going().addAll(all.subList(0, granted));
            if (granted < all.size()) {
                if (!resting.contains(channel)) {
                    paced.channels().add(channel);
                }
                all.subList(granted, all.size()).stream()
                        .filter(go -> go.message().channel() != channel)
                        .map(go -> new Defer(
                                go.message(), now.plus(SOON), "The channel has as much to send as it may for now."))
                        .forEach(paced.putOff()::add);
            }
        });
        return paced;
    }

    private int granted(Channel channel, int wanted, Instant now, Set<Channel> resting) {
        if (!channels.isOutside(channel)) {
            return wanted;
        }
        return resting.contains(channel) ? 0 : paces.take(channel, wanted, now);
    }
}
