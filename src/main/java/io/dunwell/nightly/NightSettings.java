package io.dunwell.nightly;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a live company's night begins by itself.
 *
 * @param at in the company's zone; a night that was missed, because Dunwell was off, runs as soon as it is on again
 */
@ConfigurationProperties("dunwell.night")
public record NightSettings(@DefaultValue("05:00") LocalTime at) {}
