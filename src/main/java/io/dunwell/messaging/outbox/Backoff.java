package io.dunwell.messaging.outbox;

import java.time.Duration;

/** How long a message that could not be handed over waits: 1, 2, 4 … minutes, at most an hour; expiry ends it. */
final class Backoff {

    private Backoff() {}

    static Duration after(int attempts) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(attempts, 6)));
    }
}
