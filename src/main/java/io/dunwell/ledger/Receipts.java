package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that a person posts and splits over open items: proposed by {@link Matching}, booked as the person chose. */
@Service
@Transactional
public class Receipts {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);

    private final Ledger ledger;
    private final CreditRows credits;
    private final AllocationRows allocations;
    private final OpenCharges open;
    private final UnappliedCredits unapplied;
    private final Recoveries recoveries;
    private final ObjectProvider<ContestedCharges> contested;
    private final Clerk clerk;

    Receipts(
            Ledger ledger,
            CreditRows credits,
            AllocationRows allocations,
            OpenCharges open,
            UnappliedCredits unapplied,
            Recoveries recoveries,
            ObjectProvider<ContestedCharges> contested,
            Clerk clerk) {
        this.ledger = ledger;
        this.credits = credits;
        this.allocations = allocations;
        this.open = open;
        this.unapplied = unapplied;
        this.recoveries = recoveries;
        this.contested = contested;
        this.clerk = clerk;
    }

    /**
     * What a receipt can pay.
     *
     * @param kind decides on discounts, which only payments earn
     * @param words what the payer wrote, null for nothing
     */
    @Transactional(readOnly = true)
    public ReceiptProposal propose(
            AccountId account, CreditKind kind, Money amount, LocalDate receivedOn, @Nullable String words) {
        var payables = new Payables(open.now(List.of(account))).of(account);
        var references = RemittanceText.named(
                words,
                payables.stream().map(charge -> charge.item().reference()).collect(Collectors.toSet()));
        var named = payables.stream()
                .filter(charge -> references.contains(charge.item().reference()))
                .map(Payable::id)
                .collect(Collectors.toSet());
        var contestedOnes = contested(account);
        var isPayment = kind == CreditKind.PAYMENT;
        var zero = Money.zero(account.currency());
        var matching = new Matching(amount, receivedOn, isPayment, contestedOnes, named);
        return new ReceiptProposal(
                amount,
                isPayment ? recoverable(account) : zero,
                payables.stream()
                        .map(charge -> new OfferedItem(
                                charge.item(),
                                isPayment ? charge.discount(receivedOn) : zero,
                                contestedOnes.contains(charge.id()),
                                named.contains(charge.id())))
                        .toList(),
                amount.isPositive() ? matching.suggest(payables) : List.of());
    }

    /** Credit received by {@code on} that pays nothing yet. */
    @Transactional(readOnly = true)
    public Money available(AccountId account, LocalDate on) {
        return sum(
                unapplied.of(List.of(account), on).stream().map(Spendable::left).toList(), account);
    }

    /**
     * Posts a credit that pays just what the person chose; what is left of it stays unapplied. All of it or nothing; a
     * credit that is known already is not posted again.
     *
     * @param split how much each charge gets, by id; empty for nothing
     * @return id of the credit
     * @throws PostingRejected when a charge has less open than it is to get, or all get more than the credit is
     */
    public long post(NewCredit credit, Map<Long, Money> split) {
        clerk.lock(credit.account());
        var known = credits.find(credit.source(), credit.externalId());
        if (known.isPresent()) {
            return known.get().id();
        }
        var directions = new ArrayList<Direction>();
        checked(credit.account(), credit.amount(), split)
                .forEach(part -> directions.add(Direction.byHand(part.charge().item(), part.amount())));
        if (directions.isEmpty()) {
            directions.add(Direction.nowhere());
        }
        return ledger.credit(credit.directedTo(directions.toArray(Direction[]::new)));
    }

    /**
     * Lets credit that is on the account already pay what the person chose, the oldest credit first.
     *
     * @param before what was left of all credits when the person chose: when it differs, nothing is applied
     * @return ids of the allocations
     * @throws PostingRejected as {@link #post}, or when the credit changed meanwhile
     */
    public List<Long> apply(AccountId account, Money before, Map<Long, Money> split, LocalDate on) {
        clerk.lock(account);
        var available = available(account, on);
        if (!available.equals(before)) {
            throw new PostingRejected(
                    "The credit on this account changed meanwhile: it is %s now. Nothing was applied; look again."
                            .formatted(available));
        }
        var parts = checked(account, available, split);
        if (parts.isEmpty()) {
            throw new PostingRejected("Nothing is ticked: tick what the credit shall pay.");
        }
        var rows = new ArrayList<NewAllocation>();
        var left = new ArrayList<>(unapplied.of(List.of(account), on));
        for (var part : parts) {
            var missing = part.amount();
            while (missing.isPositive()) {
                var credit = left.get(0);
                var paid = missing.min(credit.left());
                var from = credit.countsFrom(part.charge());
                rows.add(NewAllocation.of(
                        part.charge(), credit.credit(), paid, on.isBefore(from) ? from : on, AllocatedBy.BY_HAND));
                missing = missing.minus(paid);
                left.set(0, credit.less(paid));
                left.removeIf(one -> !one.left().isPositive());
            }
        }
        var first = allocations.insert(rows, clerk.stamp());
        LOG.info("credit applied by hand account={} allocations={}", account, rows.size());
        clerk.changed(Set.of(account), "credit applied");
        return LongStream.range(first, first + rows.size()).boxed().toList();
    }

    private List<Chosen> checked(AccountId account, Money available, Map<Long, Money> split) {
        var payables = open.now(List.of(account)).getOrDefault(account, List.of()).stream()
                .collect(Collectors.toMap(Payable::id, Function.identity()));
        var parts = new ArrayList<Chosen>();
        split.forEach((chargeId, amount) -> {
            var charge = payables.get(chargeId);
            if (charge == null) {
                throw new PostingRejected(
                        "One of the chosen items is not open any more. Nothing was posted; look at the split again.");
            }
            if (!amount.isPositive() || amount.compareTo(charge.open()) > 0) {
                throw new PostingRejected("%s has %s open and cannot get %s. Nothing was posted; correct the amount."
                        .formatted(charge.item().reference(), charge.open(), amount));
            }
            parts.add(new Chosen(charge, amount));
        });
        var sum = sum(parts.stream().map(Chosen::amount).toList(), account);
        if (sum.compareTo(available) > 0) {
            throw new PostingRejected("The items would get %s, but there are %s. Nothing was posted; correct the split."
                    .formatted(sum, available));
        }
        return parts;
    }

    private record Chosen(Payable charge, Money amount) {}

    private Money recoverable(AccountId account) {
        var givenUp = recoveries.recoverable(Set.of(account)).get(account);
        return givenUp == null ? Money.zero(account.currency()) : givenUp.amount();
    }

    private Set<Long> contested(AccountId account) {
        var result = new HashSet<Long>();
        contested.forEach(source -> result.addAll(source.of(Set.of(account))));
        return result;
    }

    private static Money sum(List<Money> amounts, AccountId account) {
        return amounts.stream().reduce(Money.zero(account.currency()), Money::plus);
    }
}
