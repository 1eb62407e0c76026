package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit with what it has left to pay charges with.
 *
 * @param on charges issued later are not paid unless directed
 * @param freedOn the last day on which an allocation of it was taken back, null for never; it pays nothing before
 */
record Spendable(Credit credit, Money left, List<Direction> directions, LocalDate on, @Nullable LocalDate freedOn) {

    static Spendable whole(Credit credit, List<Direction> directions) {
        return new Spendable(credit, credit.amount(), directions, credit.receivedOn(), null);
    }

    /** The same with what is left of it after it was spread. */
    Spendable after(Spread spread) {
        return new Spendable(credit, spread.rest(), List.of(), on, freedOn);
    }

    Spendable less(Money used) {
        return new Spendable(credit, left.minus(used), directions, on, freedOn);
    }

    AllocationRules rules() {
        return new AllocationRules(left, credit.receivedOn(), on, credit.kind() == CreditKind.PAYMENT);
    }

    /** The first day on which it counts for a charge. */
    LocalDate countsFrom(Payable charge) {
        var from = charge.payableFrom(credit.receivedOn());
        return freedOn != null && freedOn.isAfter(from) ? freedOn : from;
    }
}
