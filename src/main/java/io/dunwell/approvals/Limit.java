package io.dunwell.approvals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person may agree to without asking.
 *
 * <p>The figures that ship are this product's own: careful for whoever calls customers all day, none for who answers
 * for the money.
 */
public enum Limit {
    PROMISE_DAYS("A promise: days until it is kept, at most", Unit.DAYS, "45", "90"),
    PROMISES_OPEN("Promises open on an account, at most", Unit.COUNT, "3", "10"),
    PLAN_INSTALMENTS("A plan: instalments, at most", Unit.COUNT, "6", "24"),
    PLAN_DAYS("A plan: days until the last instalment, at most", Unit.DAYS, "185", null),
    PLAN_LEAST_INSTALMENT("A plan: each instalment, at least", Unit.AMOUNT, "25", null),
    PLAN_LEAST_DOWN_PAYMENT("A plan: down payment, at least", Unit.PERCENT, null, null),
    CREDIT("A dispute or credit note: credited at once, at most", Unit.AMOUNT, "500", null),
    ADJUSTMENT("An adjustment: up or down at once, at most", Unit.AMOUNT, "20", null),
    WAIVER("Late fees waived at once, at most", Unit.AMOUNT, "20", null),
    WRITE_OFF("Written off at once, at most", Unit.AMOUNT, "0", null),
    DISCOUNT("A settlement: discount on what is owed, at most", Unit.PERCENT, "5", "15"),
    ORDER_DISCOUNT("A new order: discount on it, at most", Unit.PERCENT, "5", "15"),
    OFFER_DAYS("An offer: days until it lapses, at most", Unit.DAYS, "14", "45");

    /** What its figure counts. Amounts are in each account's own currency. */
    public enum Unit {
        DAYS,
        COUNT,
        PERCENT,
        AMOUNT
    }

    private final String label;
    private final Unit unit;
    private final @Nullable String collector;
    private final @Nullable String supervisor;

    Limit(String label, Unit unit, @Nullable String collector, @Nullable String supervisor) {
        this.label = label;
        this.unit = unit;
        this.collector = collector;
        this.supervisor = supervisor;
    }

    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** Days and counts have no fraction. */
    public boolean isWhole() {
        return unit == Unit.DAYS || unit == Unit.COUNT;
    }

    /** What ships; null for no limit. */
    @Nullable
    BigDecimal shipped(Grade grade) {
        var figure = grade == Grade.COLLECTOR ? collector : supervisor;
        return figure == null ? null : new BigDecimal(figure);
    }
}
