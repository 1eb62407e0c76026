package io.dunwell.promises;

import io.dunwell.approvals.Authority;
import io.dunwell.approvals.Limit;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a promise counts as kept. How far somebody may promise is {@link io.dunwell.approvals.Limits}.
 *
 * @param graceBusinessDays business days after the promised date in which a payment still keeps it
 * @param tolerancePercent of the amount that may be missing and the promise still counts as kept
 * @param remindDaysBefore calendar days before the promised date on which the customer is reminded; 0 for never
 */
@Validated
@ConfigurationProperties("dunwell.promises")
public record PromiseLimits(
        @DefaultValue("2") @Min(0) @Max(30) int graceBusinessDays,
        @DefaultValue("0") @DecimalMin("0") @DecimalMax("50") BigDecimal tolerancePercent,
        @DefaultValue("2") @Min(0) @Max(30) int remindDaysBefore) {

    /** What was promised may be in the post on its day. */
    LocalDate graceUntil(LocalDate dueOn, BusinessCalendar calendar) {
        return calendar.byPost(calendar.plusBusinessDays(dueOn, graceBusinessDays));
    }

    /** The least that keeps a promise of {@code amount}. */
    Money enough(Money amount) {
        return amount.minus(amount.percent(tolerancePercent));
    }

    /** @throws PromiseRejected when the date or the amount is out of bounds whatever the account owes */
    static void check(NewPromise wanted, Authority authority) {
        if (!wanted.amount().isPositive()) {
            throw new PromiseRejected("A promise needs an amount above zero: enter what was promised.");
        }
        if (!wanted.amount().currency().equals(wanted.account().currency())) {
            throw new PromiseRejected("The amount is in %s but the account is in %s: enter an amount in %s."
                    .formatted(
                            wanted.amount().currency(),
                            wanted.account().currency(),
                            wanted.account().currency()));
        }
        if (wanted.dueOn().isBefore(wanted.madeOn())) {
            throw new PromiseRejected(
                    "The promised date %s lies before %s, when it was promised: enter that day or later."
                            .formatted(wanted.dueOn(), wanted.madeOn()));
        }
        authority.whole(Limit.PROMISE_DAYS).ifPresent(days -> checkLatest(wanted, days));
        if (wanted.graceUntil().isBefore(wanted.dueOn())) {
            throw new PromiseRejected("The grace cannot end on %s, before the promised date %s: enter a later day."
                    .formatted(wanted.graceUntil(), wanted.dueOn()));
        }
    }

    private static void checkLatest(NewPromise wanted, int days) {
        var latest = wanted.madeOn().plusDays(days);
        if (wanted.dueOn().isAfter(latest)) {
            throw new PromiseRejected(
                    "The promised date %s is more than the %d days away that you may agree to: agree on %s or earlier, offer a plan, or ask somebody who may go further."
                            .formatted(wanted.dueOn(), days, latest));
        }
    }
}
