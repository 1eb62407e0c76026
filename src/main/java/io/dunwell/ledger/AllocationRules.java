package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which charges a credit pays: what the payer said, else one charge of exactly its amount, else all overdue charges
 * when they ask exactly its amount, else the oldest due first. What remains stays unapplied.
 *
 * <p>A payment that comes in time and leaves open just the discount settles the charge; a part of a charge earns no
 * part of its discount. Source: the debtor's right to direct a payment; the usual order of cash application.
 */
final class AllocationRules {

    private final Money amount;
    private final LocalDate receivedOn;
    private final LocalDate on;
    private final boolean earnsDiscount;

    /**
     * @param receivedOn decides on discounts
     * @param on charges issued later are not paid unless directed; what is due before is overdue
     */
    AllocationRules(Money amount, LocalDate receivedOn, LocalDate on, boolean earnsDiscount) {
        this.amount = amount;
        this.receivedOn = receivedOn;
        this.on = on;
        this.earnsDiscount = earnsDiscount;
    }

    /**
     * @param open all open charges of the account, in {@link Payable#IN_ORDER}
     * @param contested ids of charges that only a direction pays
     */
    Spread spread(List<Direction> directions, List<Payable> open, Set<Long> contested) {
        if (!directions.isEmpty()) {
            return directed(directions, open);
        }
        var candidates = open.stream()
                .filter(charge -> !charge.item().issuedOn().isAfter(on) && !contested.contains(charge.id()))
                .toList();
        var spread = new Spread(amount);
        if (!exactItem(candidates, spread) && !exactSum(candidates, spread)) {
            pay(candidates, AllocatedBy.OLDEST_FIRST, amount, spread);
        }
        return spread;
    }

    private Spread directed(List<Direction> directions, List<Payable> open) {
        var spread = new Spread(amount);
        for (var direction : directions) {
            if (direction.isNowhere()) {
                continue;
            }
            var meant = open.stream()
                    .filter(charge -> direction.means(charge.item()))
                    .toList();
            var wanted = direction.amount() == null
                    ? spread.rest()
                    : direction.amount().min(spread.rest());
            var left = pay(meant, direction.rule(), wanted, spread);
            if (meant.isEmpty()) {
                spread.remark("%s is not open on this account; %s meant for it stays unapplied."
                        .formatted(direction.reference(), wanted));
            } else if (left.isPositive() && direction.amount() != null) {
                spread.remark("%s asks less than was meant for it; %s stays unapplied."
                        .formatted(direction.reference(), left));
            }
        }
        return spread;
    }

    private boolean exactItem(List<Payable> candidates, Spread spread) {
        return settleFirst(candidates, Payable::open, spread) || settleFirst(candidates, this::discounted, spread);
    }

    private boolean settleFirst(List<Payable> candidates, Function<Payable, Money> asked, Spread spread) {
        var exact = candidates.stream()
                .filter(charge -> asked.apply(charge).equals(amount))
                .findFirst();
        exact.ifPresent(charge -> settle(charge, amount, AllocatedBy.EXACT_ITEM, spread));
        return exact.isPresent();
    }

    private boolean exactSum(List<Payable> candidates, Spread spread) {
        var overdue = candidates.stream()
                .filter(charge -> charge.item().isOverdue(on))
                .toList();
        return settleAll(overdue, Payable::open, spread) || settleAll(candidates, this::discounted, spread);
    }

    private boolean settleAll(List<Payable> charges, Function<Payable, Money> asked, Spread spread) {
        var isExact = !charges.isEmpty() && sum(charges, asked).equals(amount);
        if (isExact) {
            charges.forEach(charge -> settle(charge, asked.apply(charge), AllocatedBy.EXACT_SUM, spread));
        }
        return isExact;
    }

    /** Pays one charge after the other; returns what is left of {@code budget}. */
    private Money pay(List<Payable> charges, AllocatedBy rule, Money budget, Spread spread) {
        var left = budget;
        for (var charge : charges) {
            var open = charge.open().minus(spread.taken(charge));
            if (!left.isPositive()) {
                return left;
            }
            if (open.isPositive()) {
                var part = left.min(open);
                settle(charge.less(spread.taken(charge)), part, rule, spread);
                left = left.minus(part);
            }
        }
        return left;
    }

    /** Gives {@code part} to the charge, and the discount when that leaves no more than it open. */
    private void settle(Payable charge, Money part, AllocatedBy rule, Spread spread) {
        var missing = charge.open().minus(part);
        var isEarned = missing.isPositive() && missing.compareTo(discount(charge)) <= 0;
        spread.give(new Share(charge, part, isEarned ? missing : Money.zero(part.currency()), rule));
    }

    private Money discounted(Payable charge) {
        return charge.open().minus(discount(charge));
    }

    private Money discount(Payable charge) {
        return earnsDiscount ? charge.discount(receivedOn) : Money.zero(amount.currency());
    }

    private Money sum(Collection<Payable> charges, Function<Payable, Money> asked) {
        return charges.stream().map(asked).reduce(Money.zero(amount.currency()), Money::plus);
    }
}
