package io.dunwell.promises;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Divides an amount into dated parts that sum exactly to it. */
public final class Instalments {

    private Instalments() {}

    /**
     * A down payment due on {@code firstDueOn}, unless it is zero, then {@code count} equal parts at the rhythm's
     * distance; the last takes the remainder.
     *
     * @param count instalments besides the down payment, 1 to 60
     * @throws PromiseRejected when there is nothing to divide or the down payment leaves nothing
     */
    public static List<Instalment> of(Money total, Money downPayment, int count, Rhythm rhythm, LocalDate firstDueOn) {
        check(total, downPayment, count);
        var result = new ArrayList<Instalment>();
        int position = 0;
        if (downPayment.isPositive()) {
            result.add(new Instalment(firstDueOn, downPayment));
            position = 1;
        }
        for (var part : total.minus(downPayment).split(count)) {
            result.add(new Instalment(rhythm.date(firstDueOn, position++), part));
        }
        return List.copyOf(result);
    }

    /** @throws PromiseRejected when the parts do not make up {@code total} on ascending days from {@code on} */
    static void check(Money total, List<Instalment> parts, LocalDate on) {
        var sum = Money.zero(total.currency());
        var last = on.minusDays(1);
        for (var part : parts) {
            if (!part.amount().isPositive()) {
                throw new PromiseRejected("The instalment of %s needs an amount above zero.".formatted(part.dueOn()));
            }
            if (!part.dueOn().isAfter(last)) {
                throw new PromiseRejected(
                        "The instalment of %s is not after %s: put the dates in order.".formatted(part.dueOn(), last));
            }
            sum = sum.plus(part.amount());
            last = part.dueOn();
        }
        if (!sum.equals(total)) {
            throw new PromiseRejected("The instalments sum to %s, not to the %s of the plan: change them by %s."
                    .formatted(sum, total, total.minus(sum)));
        }
    }

    private static void check(Money total, Money downPayment, int count) {
        if (count < 1 || count > 60) {
            throw new PromiseRejected("A plan has 1 to 60 instalments, not %d.".formatted(count));
        }
        if (downPayment.isNegative()) {
            throw new PromiseRejected("The down payment cannot be negative: enter 0 for none.");
        }
        var rest = total.minus(downPayment);
        var smallest = Money.of(smallestUnit(total.currency()).multiply(BigDecimal.valueOf(count)), total.currency());
        if (rest.compareTo(smallest) < 0) {
            throw new PromiseRejected(
                    "After a down payment of %s, the rest of %s cannot be divided into %d instalments: choose fewer."
                            .formatted(downPayment, rest, count));
        }
    }

    private static BigDecimal smallestUnit(String currency) {
        return BigDecimal.ONE.movePointLeft(Money.decimals(currency));
    }
}
