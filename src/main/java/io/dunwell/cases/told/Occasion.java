package io.dunwell.cases.told;

import io.dunwell.messaging.OutboundMessage;
import java.util.OptionalLong;

/** What a message's step key says it is about: {@code promise:7}, {@code plan:3}, {@code dispute:12:received}. */
final class Occasion {

    private Occasion() {}

    /** Empty when a policy's step queued the message, whose key names the step. */
    static OptionalLong of(OutboundMessage message, String kind) {
        var parts = message.stepKey().split(":");
        return parts.length > 1 && parts[0].equals(kind) && parts[1].matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(parts[1]))
                : OptionalLong.empty();
    }
}
