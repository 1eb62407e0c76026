package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.outbox.Decision.Go;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one message over, once, and begins the runs that do so with many. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Then the stop of the channel is known everywhere; lifting it should be felt at once. */
    private static final Duration MISCONFIGURED = Duration.ofMinutes(1);

    private final Channels channels;
    private final Couriers couriers;
    private final Silences silences;
    private final Recording recording;

    Sending(Channels channels, Couriers couriers, Silences silences, Recording recording) {
        this.channels = channels;
        this.couriers = couriers;
        this.silences = silences;
        this.recording = recording;
    }

    /** @param elapsed tells how long ago a claim was made */
    SendingRun begin(Instant now, Clock elapsed) {
        return new SendingRun(this, couriers, recording, now, elapsed);
    }

    boolean isOutside(Go go) {
        return channels.isOutside(go.channel());
    }

    /** Exactly one try. */
    Outcome once(Go go) {
        try {
            return channels.of(go.channel()).send(go.outgoing());
        } catch (RuntimeException e) {
            LOG.error(
                    "channel failed, the message may have left message={}",
                    go.message().id(),
                    Wordless.of(e));
            return Outcome.failed(Kind.UNKNOWN, null, "Sending it ended in an error of ours.");
        }
    }

    /** Until when the next message would fare no better; null when it may be begun. */
    @Nullable
    Instant restAfter(Go go, Outcome outcome, Instant now) {
        if (!silences.after(go.channel(), outcome)) {
            return null;
        }
        if (outcome.kind() == Kind.MISCONFIGURED) {
            return now.plus(MISCONFIGURED);
        }
        LOG.warn("channel rests channel={} outcome={}", go.channel(), outcome.kind());
        return silences.rest(go.channel(), now);
    }

    /** Channels that rest since an earlier run. */
    Map<Channel, Instant> resting(Instant now) {
        return silences.resting(now);
    }
}
