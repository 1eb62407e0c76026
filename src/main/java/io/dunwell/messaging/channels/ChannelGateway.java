package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;

/** A way out. */
public interface ChannelGateway {

    Channel channel();

    /** Whether credentials are set; without them the local outbox stands in. */
    boolean isConfigured();

    /**
     * All that decides whether the other side takes us, secrets included: to be compared, never to be shown or kept.
     */
    default String settings() {
        return "";
    }

    /** Tries to hand the message over, exactly once, within a bounded time; never throws. */
    Outcome send(Outgoing message);
}
