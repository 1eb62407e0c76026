package io.dunwell.promises;

import io.dunwell.customers.PayRun;
import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what a plan's instalments follow. The parts always sum exactly to the amount.
 *
 * @param downPayment zero for none
 * @param downPaymentOn needed for a down payment, before {@code firstOn}
 * @param firstOn of the first instalment after it; on pay days, the first run on or after it
 */
public record PlanSchedule(
        Money amount,
        Money downPayment,
        @Nullable LocalDate downPaymentOn,
        Rhythm rhythm,
        LocalDate firstOn,
        PlanLength length) {

    static final int MOST = 60;

    /**
     * @param payRun the customer's own, for pay days
     * @throws PromiseRejected when there is nothing to divide, or it needs more than 60 instalments
     */
    public List<Instalment> parts(PayRunCalendar payRun) {
        checkDownPayment();
        var rest = amount.minus(downPayment);
        if (!rest.isPositive()) {
            throw new PromiseRejected(
                    "A down payment of %s leaves nothing of %s to be paid in instalments: enter less, or take a promise."
                            .formatted(downPayment, amount));
        }
        var result = new ArrayList<Instalment>();
        if (downPayment.isPositive() && downPaymentOn != null) {
            result.add(new Instalment(downPaymentOn, downPayment));
        }
        var amounts = amounts(rest, payRun);
        for (int number = 0; number < amounts.size(); number++) {
            result.add(new Instalment(date(number, payRun), amounts.get(number)));
        }
        return List.copyOf(result);
    }

    private void checkDownPayment() {
        if (downPayment.isNegative()) {
            throw new PromiseRejected("The down payment cannot be negative: leave it empty for none.");
        }
        if (downPayment.isPositive() && downPaymentOn == null) {
            throw new PromiseRejected("Enter the day of the down payment.");
        }
        if (downPayment.isPositive() && !firstOn.isAfter(downPaymentOn)) {
            throw new PromiseRejected(
                    "The first instalment on %s must come after the down payment on %s: choose a later day."
                            .formatted(firstOn, downPaymentOn));
        }
    }

    private List<Money> amounts(Money rest, PayRunCalendar payRun) {
        if (length instanceof PlanLength.Each each) {
            return slices(rest, each.amount());
        }
        var count = length instanceof PlanLength.Until until
                ? countUntil(until.end(), payRun)
                : ((PlanLength.Count) length).count();
        if (count < 1 || count > MOST) {
            throw new PromiseRejected("A plan has 1 to %d instalments, not %d.".formatted(MOST, count));
        }
        var parts = rest.split(count);
        if (!parts.get(0).isPositive()) {
            throw new PromiseRejected("%s cannot be divided into %d instalments: choose fewer.".formatted(rest, count));
        }
        return parts;
    }

    private static List<Money> slices(Money rest, Money each) {
        if (!each.isPositive()) {
            throw new PromiseRejected("Enter an instalment above zero.");
        }
        var count = rest.amount()
                .divide(each.amount(), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(MOST + 1L))
                .intValueExact();
        if (count > MOST) {
            throw new PromiseRejected(
                    "Instalments of %s would be more than %d: enter a larger amount.".formatted(each, MOST));
        }
        var result = new ArrayList<Money>();
        var left = rest;
        for (int number = 1; number < count; number++) {
            result.add(each);
            left = left.minus(each);
        }
        result.add(left);
        return result;
    }

    private int countUntil(LocalDate end, PayRunCalendar payRun) {
        int count = 0;
        while (count <= MOST && !date(count, payRun).isAfter(end)) {
            count++;
        }
        if (count == 0) {
            throw new PromiseRejected("The plan would end on %s, before its first instalment on %s: choose a later end."
                    .formatted(end, date(0, payRun)));
        }
        return count;
    }

    private LocalDate date(int number, PayRunCalendar payRun) {
        if (rhythm != Rhythm.PAY_DAY) {
            return rhythm.date(firstOn, number);
        }
        if (payRun.run() == PayRun.NONE) {
            throw new PromiseRejected(
                    "No pay days of this customer are known: choose another rhythm, or enter them under terms and details.");
        }
        var day = firstOn.minusDays(1);
        for (int run = 0; run <= number; run++) {
            day = payRun.nextRun(day).orElseThrow();
        }
        return day;
    }
}
