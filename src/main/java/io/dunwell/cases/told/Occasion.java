package io.dunwell.cases.told;

import io.dunwell.messaging.OutboundMessage;
import java.util.OptionalLong;

/**
 * What a message's step key says it is about: {@code promise:7}, {@code plan:3:plan-reminder:17},
 * {@code dispute:12:received}.
 */
final class Occasion {

    private static final String NUMBER = "\\d{1,18}";

    private Occasion() {}

    /** Empty when a policy's step queued the message, whose key names the step. */
    static OptionalLong of(OutboundMessage message, String kind) {
        var parts = message.occasion().split(":");
        return parts.length > 1 && parts[0].equals(kind) && parts[1].matches(NUMBER)
                ? OptionalLong.of(Long.parseLong(parts[1]))
                : OptionalLong.empty();
    }

    /** The promise of a message about one, or the instalment of one about a plan's; 0 for none. */
    static long promise(OutboundMessage message) {
        var parts = message.occasion().split(":");
        var id = parts[0].equals("plan") ? parts[parts.length - 1] : "";
        return id.matches(NUMBER) ? Long.parseLong(id) : of(message, "promise").orElse(0);
    }
}
