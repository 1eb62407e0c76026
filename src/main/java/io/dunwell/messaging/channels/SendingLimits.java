package io.dunwell.messaging.channels;

import io.dunwell.kernel.Channel;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of this node one channel may hold.
 *
 * @param atOnce messages being handed over at the same time, 1 to 16
 * @param deadline for handing over one message, from the first byte to the last of the answer; then the line is cut
 */
@Validated
@ConfigurationProperties("dunwell.messaging")
public record SendingLimits(
        @DefaultValue Map<Channel, @Min(1) @Max(16) Integer> atOnce, @DefaultValue Map<Channel, Duration> deadline) {

    /** Well below the time that a claim holds. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Duration MAIL = Duration.ofMinutes(2);
    private static final Duration SMS = Duration.ofSeconds(35);

    public int atOnce(Channel channel) {
        return atOnce.getOrDefault(channel, channel == Channel.SMS ? 2 : 1);
    }

    public Duration deadline(Channel channel) {
        return deadline.getOrDefault(channel, channel == Channel.SMS ? SMS : MAIL);
    }

    @AssertTrue(message = "dunwell.messaging.deadline must be above zero and at most 3 minutes for each channel")
    boolean isInTime() {
        return deadline.values().stream().allMatch(one -> one.toMillis() > 0 && one.compareTo(LONGEST) <= 0);
    }
}
