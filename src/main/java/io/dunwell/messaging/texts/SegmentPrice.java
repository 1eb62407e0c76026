package io.dunwell.messaging.texts;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the provider charges for one part of a text message, for the people who write them.
 *
 * @param segmentPrice in major units, often with four decimals; without one no cost is shown
 */
@Validated
@ConfigurationProperties("dunwell.messaging.sms")
public record SegmentPrice(
        @Nullable @PositiveOrZero BigDecimal segmentPrice,
        @DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}", message = "must be a currency like USD")
                String segmentCurrency) {

    /** Of a message in {@code parts}; null when no price is set. */
    public @Nullable BigDecimal of(int parts) {
        return segmentPrice == null ? null : segmentPrice.multiply(BigDecimal.valueOf(parts));
    }
}
