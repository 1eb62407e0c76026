package io.dunwell.nightly;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a live company's night begins by itself, and how soon another may take over from one that was killed.
 *
 * @param at in the company's zone; a night that was missed, because Dunwell was off, runs as soon as it is on again
 * @param lease how long a night that says nothing counts as alive; it says so four times as often
 */
@Validated
@ConfigurationProperties("dunwell.night")
public record NightSettings(@DefaultValue("05:00") LocalTime at, @DefaultValue("60s") Duration lease) {

    @AssertTrue(message = "dunwell.night.lease must lie between 2s and 10m")
    boolean isLeaseSensible() {
        return lease.compareTo(Duration.ofSeconds(2)) >= 0 && lease.compareTo(Duration.ofMinutes(10)) <= 0;
    }
}
