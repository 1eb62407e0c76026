package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import java.time.Duration;
import java.util.Map;

/** What a node sets when nobody set anything, or a deadline as short as a test needs it. */
final class Limits {

    static final SendingLimits USUAL = new SendingLimits(Map.of(), Map.of());

    private Limits() {}

    static SendingLimits within(Duration deadline) {
        return new SendingLimits(Map.of(), Map.of(Channel.EMAIL, deadline, Channel.SMS, deadline));
    }
}
