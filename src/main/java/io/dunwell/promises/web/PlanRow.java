package io.dunwell.promises.web;

import io.dunwell.kernel.Money;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan in the list, with what came in and what comes next. */
record PlanRow(PaymentPlan plan, List<Promise> instalments, LocalDate today) {

    public Money received() {
        return instalments.stream()
                .map(Promise::received)
                .reduce(Money.zero(plan.amount().currency()), Money::plus);
    }

    public int paid() {
        return (int) instalments.stream()
                .filter(part -> part.standing() == PromiseStanding.KEPT)
                .count();
    }

    public int count() {
        return instalments.isEmpty() ? plan.offered().size() : instalments.size();
    }

    /** Null when nothing is open. */
    public @Nullable Promise next() {
        return instalments.stream()
                .filter(part -> part.standing() == PromiseStanding.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** Until when a missed instalment can still be paid; null while none is missed. */
    public @Nullable LocalDate cureUntil() {
        return instalments.stream()
                .filter(part -> part.isAtRisk(today))
                .map(Promise::cureUntil)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
