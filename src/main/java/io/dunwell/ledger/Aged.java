package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.util.function.BinaryOperator;

/** Open amounts by age, all in one currency. */
public record Aged(Money current, Money days1To30, Money days31To60, Money days61To90, Money over90) {

    public Money overdue() {
        return days1To30.plus(days31To60).plus(days61To90).plus(over90);
    }

    public Money total() {
        return current.plus(overdue());
    }

    Aged plus(Aged other) {
        return with(other, Money::plus);
    }

    Aged minus(Aged other) {
        return with(other, Money::minus);
    }

    private Aged with(Aged other, BinaryOperator<Money> operation) {
        return new Aged(
                operation.apply(current, other.current),
                operation.apply(days1To30, other.days1To30),
                operation.apply(days31To60, other.days31To60),
                operation.apply(days61To90, other.days61To90),
                operation.apply(over90, other.over90));
    }

    public Money in(Bucket bucket) {
        return switch (bucket) {
            case CURRENT -> current;
            case DAYS_1_30 -> days1To30;
            case DAYS_31_60 -> days31To60;
            case DAYS_61_90 -> days61To90;
            case OVER_90 -> over90;
        };
    }
}
