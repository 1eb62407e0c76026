package io.dunwell.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the demo company is made from; changed before it is founded, or not at all.
 *
 * @param seed the same seed gives the same customers, bills and payments
 * @param startsOn the demo's first day
 * @param customers how many
 * @param months of history before the first day
 */
@Validated
@ConfigurationProperties("dunwell.demo")
public record DemoSettings(
        @DefaultValue("20260302") long seed,
        @DefaultValue("2026-03-02") LocalDate startsOn,
        @DefaultValue("100") @Min(1) @Max(5000) int customers,
        @DefaultValue("18") @Min(1) @Max(60) int months) {}
