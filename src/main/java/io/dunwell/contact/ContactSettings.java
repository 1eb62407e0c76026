package io.dunwell.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The company's own rules of contact; they can only be stricter than the floor.
 *
 * @param opens local time of the called party, 08:00 or later
 * @param closes local time of the called party, 20:00 or earlier
 * @param numbersConfirmedDays how long a US number counts as the customer's after it was confirmed; 0 switches this off
 */
@Validated
@ConfigurationProperties("dunwell.contact")
public record ContactSettings(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("18:00") LocalTime closes,
        @DefaultValue @Valid Caps caps,
        @DefaultValue("45") @Min(0) @Max(365) int numbersConfirmedDays) {

    private static final LocalTime EARLIEST = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);

    /**
     * How often a customer, not an invoice, is chased at most; a week is any seven consecutive days.
     *
     * @param allPerWeek by all channels together, letters included
     */
    public record Caps(
            @DefaultValue("1") @Min(1) @Max(2) int smsPerDay,
            @DefaultValue("2") @Min(1) @Max(7) int smsPerWeek,
            @DefaultValue("2") @Min(1) @Max(7) int emailPerWeek,
            @DefaultValue("3") @Min(1) @Max(7) int callsPerWeek,
            @DefaultValue("4") @Min(1) @Max(7) int allPerWeek) {}

    @AssertTrue(message = "dunwell.contact.opens and closes must lie between 08:00 and 20:00, opens first")
    public boolean isWithinTheFloor() {
        return !opens.isBefore(EARLIEST) && !closes.isAfter(LATEST) && opens.isBefore(closes);
    }
}
