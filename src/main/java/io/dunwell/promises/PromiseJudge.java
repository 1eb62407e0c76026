package io.dunwell.promises;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.Credit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Keeps promises with payments: each payment goes to the promise due first that was made before it and whose grace had
 * not ended when it came.
 *
 * <p>The whole story of an account is told again each time, so a payment that was returned counts as if it had never
 * come. Whatever keeps a promise was received by the end of its grace, or of the time in which an instalment may be
 * cured; a late payment keeps nothing. What had come for a promise when it was withdrawn keeps no other.
 */
final class PromiseJudge {

    private final PromiseLimits limits;

    PromiseJudge(PromiseLimits limits) {
        this.limits = limits;
    }

    /**
     * The verdict on each promise at the end of {@code date}.
     *
     * @param promises of one account; on those that were withdrawn there is no verdict any more
     * @param payments of that account with what took them back, up to {@code date}
     */
    Map<Promise, Verdict> judge(List<Promise> promises, List<Credit> payments, LocalDate date) {
        var inOrder = promises.stream()
                .sorted(Comparator.comparing(Promise::dueOn).thenComparingLong(Promise::id))
                .toList();
        var received = new HashMap<Promise, Money>();
        for (var payment : lasting(payments)) {
            spread(payment, inOrder, received);
        }
        var verdicts = new HashMap<Promise, Verdict>();
        inOrder.stream()
                .filter(promise -> promise.standing() != PromiseStanding.WITHDRAWN)
                .forEach(promise -> verdicts.put(promise, verdict(promise, received(promise, received), date)));
        return verdicts;
    }

    private static List<Credit> lasting(List<Credit> payments) {
        var takenBack = new HashSet<Long>();
        payments.stream().filter(Credit::isReversal).forEach(reversal -> takenBack.add(reversal.reverses()));
        return payments.stream()
                .filter(payment -> !payment.isReversal() && !takenBack.contains(payment.id()))
                .sorted(Comparator.comparing(Credit::receivedOn).thenComparingLong(Credit::id))
                .toList();
    }

    private static void spread(Credit payment, List<Promise> inOrder, Map<Promise, Money> received) {
        var rest = payment.amount();
        for (var promise : inOrder) {
            if (rest.isPositive() && counts(payment, promise)) {
                var had = received(promise, received);
                var part = rest.min(room(promise).minus(had));
                received.put(promise, had.plus(part));
                rest = rest.minus(part);
            }
        }
    }

    private static Money room(Promise promise) {
        return promise.standing() == PromiseStanding.WITHDRAWN ? promise.received() : promise.amount();
    }

    /** A payment dated on the day of the promise counts when the books learned of it after the promise. */
    private static boolean counts(Credit payment, Promise promise) {
        boolean after = payment.receivedOn().isAfter(promise.madeOn())
                || (payment.receivedOn().equals(promise.madeOn())
                        && payment.recordedAt().isAfter(promise.recordedAt()));
        return after && !payment.receivedOn().isAfter(promise.payableUntil());
    }

    private Verdict verdict(Promise promise, Money received, LocalDate date) {
        if (received.compareTo(limits.enough(promise.amount())) >= 0) {
            return new Verdict(PromiseStanding.KEPT, received);
        }
        if (!date.isAfter(promise.payableUntil())) {
            return new Verdict(PromiseStanding.OPEN, received);
        }
        return new Verdict(received.isPositive() ? PromiseStanding.PARTLY_KEPT : PromiseStanding.BROKEN, received);
    }

    private static Money received(Promise promise, Map<Promise, Money> received) {
        return received.getOrDefault(promise, Money.zero(promise.amount().currency()));
    }
}
