package io.dunwell.ledger;

import io.dunwell.kernel.Money;

/** Open amounts by age, all in one currency. */
public record Aged(Money current, Money days1To30, Money days31To60, Money days61To90, Money over90) {

    public Money overdue() {
        return days1To30.plus(days31To60).plus(days61To90).plus(over90);
    }

    public Money total() {
        return current.plus(overdue());
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
