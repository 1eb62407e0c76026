package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long messages wait and how fast they leave.
 *
 * @param keep how long after its due moment a message may still be sent; then it is withheld
 * @param pace how fast each channel may send; one that is not named knows no limit
 */
@Validated
@ConfigurationProperties("dunwell.messaging")
record OutboxSettings(@DefaultValue("5d") Duration keep, @DefaultValue Map<Channel, @Valid Pace> pace) {

    @AssertTrue(message = "dunwell.messaging.keep must be at least a day")
    boolean isKeptLongEnough() {
        return keep.compareTo(Duration.ofDays(1)) >= 0;
    }
}
