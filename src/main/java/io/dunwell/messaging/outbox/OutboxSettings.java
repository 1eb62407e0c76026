package io.dunwell.messaging.outbox;

import io.dunwell.kernel.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When messages leave.
 *
 * @param opens local time of the reader, 08:00 or later
 * @param closes local time of the reader, 20:00 or earlier
 * @param keep how long after its due moment a message may still be sent; then it is withheld
 * @param pace how fast each channel may send; one that is not named knows no limit
 */
@Validated
@ConfigurationProperties("dunwell.messaging")
record OutboxSettings(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue("5d") Duration keep,
        @DefaultValue Map<Channel, @Valid Pace> pace) {

    @AssertTrue(message = "dunwell.messaging.opens and closes must lie between 08:00 and 20:00, opens first")
    boolean isWithinTheFloor() {
        return !opens.isBefore(SendWindow.EARLIEST) && !closes.isAfter(SendWindow.LATEST) && opens.isBefore(closes);
    }

    @AssertTrue(message = "dunwell.messaging.keep must be at least a day")
    boolean isKeptLongEnough() {
        return keep.compareTo(Duration.ofDays(1)) >= 0;
    }
}
