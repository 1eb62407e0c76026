package io.dunwell.messaging.troubles;

import io.dunwell.kernel.Channel;
import java.time.Instant;

/**
 * What an administrator should mend.
 *
 * @param code the provider's, or our word for it
 * @param stops whether nothing leaves by the channel until then
 * @param sentence what is so and what to do
 * @param times how often it was met
 * @param waiting messages that wait for it
 */
public record ChannelTrouble(
        Channel channel,
        String code,
        boolean stops,
        String sentence,
        Instant since,
        Instant lastAt,
        int times,
        long waiting) {

    /** What stands with each message that waits for it. */
    String reason() {
        return reason(channel, sentence);
    }

    static String reason(Channel channel, String sentence) {
        return "%s are stopped. %s".formatted(name(channel), sentence);
    }

    /** For example “Emails”. */
    public String name() {
        return name(channel);
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case EMAIL -> "Emails";
            case SMS -> "Text messages";
            case LETTER -> "Letters";
            case PHONE -> "Calls";
        };
    }
}
