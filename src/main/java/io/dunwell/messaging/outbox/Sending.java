package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Wordless;
import io.dunwell.messaging.channels.Channels;
import io.dunwell.messaging.channels.Outcome;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.outbox.Decision.Go;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one message over, once, and begins the runs that do so with many. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

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

    /** Whether it shows that the next message would fare no better. */
    boolean stopsTheChannel(Go go, Outcome outcome) {
        boolean silent = silences.after(go.channel(), outcome);
        if (silent) {
            LOG.warn("channel rests until the next run, too many outcomes are unknown channel={}", go.channel());
        }
        return silent || outcome.kind() == Kind.DOWN || outcome.kind() == Kind.MISCONFIGURED;
    }
}
