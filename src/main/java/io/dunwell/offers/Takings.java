package io.dunwell.offers;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.AllocatedBy;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.LedgerLine;
import io.dunwell.ledger.LineType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came in for an offer by its day.
 *
 * @param paid payments that the books learned of after the offer was made and that were received by its day, without
 *     what the payer or a person meant for other bills, and without those that were returned
 * @param credited taken off its items in other ways meanwhile, such as by a credit note
 */
record Takings(Money paid, Money credited) {

    /** Why an allocation to another bill was somebody's wish and not the order of our books. */
    private static final Set<String> MEANT = Set.of(
            AllocatedBy.DIRECTED.name(),
            AllocatedBy.EXACT_ITEM.name(),
            AllocatedBy.BY_HAND.name(),
            AllocatedBy.RECOVERY.name());

    /**
     * @param credits of the account
     * @param lines of the account up to {@code date}
     */
    static Takings of(Offer offer, List<Credit> credits, List<LedgerLine> lines, LocalDate date) {
        var takenBack = credits.stream()
                .filter(credit -> credit.isReversal() && !credit.receivedOn().isAfter(date))
                .map(Credit::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var fresh = credits.stream()
                .filter(credit -> !credit.isReversal() && credit.id() > offer.creditsKnown())
                .filter(credit -> !credit.receivedOn().isAfter(offer.payBy())
                        && !credit.receivedOn().isAfter(date))
                .filter(credit -> !takenBack.contains(credit.id()))
                .toList();
        var paid = fresh.stream()
                .filter(credit -> credit.kind() == CreditKind.PAYMENT)
                .map(Credit::id)
                .collect(Collectors.toSet());
        var others = fresh.stream()
                .filter(credit -> credit.kind() != CreditKind.PAYMENT && !offer.isOwn(credit))
                .map(Credit::id)
                .collect(Collectors.toSet());
        var allocations = standing(lines);
        var zero = Money.zero(offer.account().currency());
        var whole = fresh.stream()
                .filter(credit -> paid.contains(credit.id()))
                .map(Credit::amount)
                .reduce(zero, Money::plus);
        var elsewhere = sum(allocations, paid, zero, line -> !isAbout(offer, line) && MEANT.contains(line.kind()));
        return new Takings(whole.minus(elsewhere), sum(allocations, others, zero, line -> isAbout(offer, line)));
    }

    /** What is still missing; zero or less when it is enough. */
    Money missing(Money toPay) {
        return toPay.minus(credited).minus(paid);
    }

    /** Whether what is owed went away without the customer paying for it. */
    boolean leavesNothing(Money toPay) {
        return !paid.isPositive() && !toPay.minus(credited).isPositive();
    }

    boolean isEnough(Money toPay) {
        return paid.isPositive() && !missing(toPay).isPositive();
    }

    private static boolean isAbout(Offer offer, LedgerLine line) {
        return line.chargeId() != null && offer.chargeIds().contains(line.chargeId());
    }

    private static List<LedgerLine> standing(List<LedgerLine> lines) {
        var takenBack = lines.stream()
                .filter(line -> line.type() == LineType.ALLOCATION && line.reverses() != null)
                .map(LedgerLine::reverses)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.type() == LineType.ALLOCATION && line.reverses() == null)
                .filter(line -> !takenBack.contains(line.id()))
                .toList();
    }

    private static Money sum(
            Collection<LedgerLine> allocations, Set<Long> credits, Money zero, Predicate<LedgerLine> which) {
        return allocations.stream()
                .filter(line -> line.creditId() != null && credits.contains(line.creditId()))
                .filter(which)
                .map(LedgerLine::amount)
                .reduce(zero, Money::plus);
    }
}
