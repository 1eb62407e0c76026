package io.dunwell.promises;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How work-out plans are treated. How far somebody may agree to one is {@link io.dunwell.approvals.Limits}.
 *
 * @param cureBusinessDays after an instalment was missed, in which it can still be paid and the plan goes on
 * @param remindDaysBefore calendar days before an instalment on which the customer is reminded; 0 for never
 * @param answerDays calendar days in which an offer can be accepted, unless the collector chooses others
 */
@Validated
@ConfigurationProperties("dunwell.plans")
public record PlanSettings(
        @DefaultValue("5") @Min(0) @Max(30) int cureBusinessDays,
        @DefaultValue("3") @Min(0) @Max(30) int remindDaysBefore,
        @DefaultValue("10") @Min(1) @Max(60) int answerDays) {}
