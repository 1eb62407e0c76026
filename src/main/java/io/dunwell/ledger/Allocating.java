package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets credit that is left over pay charges, and gives up what nobody will pay. */
@Component
class Allocating {

    private static final Logger LOG = LoggerFactory.getLogger(Allocating.class);

    private final CreditRows credits;
    private final ChargeRows charges;
    private final AllocationRows allocations;
    private final OpenCharges open;
    private final UnappliedCredits unapplied;
    private final CreditSpreading spreading;
    private final Recoveries recoveries;
    private final WriteOffRows writeOffs;
    private final Ids ids;
    private final Clerk clerk;

    Allocating(
            CreditRows credits,
            ChargeRows charges,
            AllocationRows allocations,
            OpenCharges open,
            UnappliedCredits unapplied,
            CreditSpreading spreading,
            Recoveries recoveries,
            WriteOffRows writeOffs,
            Ids ids,
            Clerk clerk) {
        this.credits = credits;
        this.charges = charges;
        this.allocations = allocations;
        this.open = open;
        this.unapplied = unapplied;
        this.spreading = spreading;
        this.recoveries = recoveries;
        this.writeOffs = writeOffs;
        this.ids = ids;
        this.clerk = clerk;
    }

    long allocate(long creditId, long chargeId, Money amount, LocalDate on) {
        var credit = credits.find(creditId).orElseThrow(() -> NotFound.of("credit", creditId));
        var charge = charges.byIds(List.of(chargeId)).stream()
                .findFirst()
                .orElseThrow(() -> NotFound.of("charge", chargeId));
        if (!credit.account().equals(charge.account())) {
            throw new AllocationRejected("%s and %s are not of one account; a credit pays only its own account."
                    .formatted(credit.reference(), charge.reference()));
        }
        clerk.lock(credit.account());
        var spendable = unapplied
                .of(credit)
                .orElseThrow(() -> new AllocationRejected("Nothing is left of %s.".formatted(credit.reference())));
        var payable = open.now(charge)
                .orElseThrow(() -> new AllocationRejected("Nothing is open on %s.".formatted(charge.reference())));
        check(amount, spendable, payable);
        var from = spendable.countsFrom(payable);
        var day = on.isBefore(from) ? from : on;
        var id = allocations.insert(
                List.of(NewAllocation.of(payable, credit, amount, day, AllocatedBy.BY_HAND)), clerk.stamp());
        LOG.info("credit allocated credit={} charge={} amount=\"{}\"", creditId, chargeId, amount);
        clerk.changed(Set.of(credit.account()), "credit allocated");
        return id;
    }

    private static void check(Money amount, Spendable spendable, Payable payable) {
        if (!amount.isPositive()) {
            throw new AllocationRejected("%s is not more than zero; free an allocation instead.".formatted(amount));
        }
        if (amount.compareTo(spendable.left()) > 0) {
            throw new AllocationRejected("%s exceeds the %s left of %s."
                    .formatted(amount, spendable.left(), spendable.credit().reference()));
        }
        if (amount.compareTo(payable.open()) > 0) {
            throw new AllocationRejected("%s exceeds the %s still open on %s."
                    .formatted(amount, payable.open(), payable.item().reference()));
        }
    }

    /** Returns the accounts on which something found a charge. */
    Set<AccountId> applyUnapplied(Collection<AccountId> accounts, LocalDate on) {
        clerk.lock(accounts);
        var left = unapplied.of(accounts, on);
        if (left.isEmpty()) {
            return Set.of();
        }
        var moved = new HashSet<AccountId>();
        var spreads = spreading.spread(left, clerk.stamp());
        for (int i = 0; i < left.size(); i++) {
            if (!spreads.get(i).shares().isEmpty()) {
                moved.add(left.get(i).credit().account());
            }
        }
        clerk.changed(moved, "unapplied credit applied");
        return moved;
    }

    /** Lets payments that have something left pay what was given up, as when a write-off was taken back in part. */
    void recover(AccountId account, LocalDate on) {
        recoveries.take(unapplied.of(List.of(account), on), clerk.stamp());
    }

    Money writeOff(NewWriteOff order) {
        var account = order.account();
        clerk.lock(account);
        var before = credits.find(Ledger.OWN, order.key());
        if (before.isPresent()) {
            return before.get().amount();
        }
        applyUnapplied(List.of(account), order.on());
        var givenUp = open.now(List.of(account)).getOrDefault(account, List.of()).stream()
                .filter(order::means)
                .toList();
        if (givenUp.isEmpty()) {
            throw new PostingRejected("Nothing is open on the account, so nothing can be written off.");
        }
        var stamp = clerk.stamp();
        var credit = credit(order, givenUp, stamp);
        credits.insert(List.of(credit));
        writeOffs.insert(credit.id(), order);
        allocations.insert(
                givenUp.stream()
                        .map(charge -> NewAllocation.of(
                                charge, credit, charge.open(), charge.payableFrom(order.on()), AllocatedBy.WRITE_OFF))
                        .toList(),
                stamp);
        LOG.info(
                "account written off account={} amount=\"{}\" on={} reason={} approved-by={}",
                account,
                credit.amount(),
                order.on(),
                order.reason(),
                order.approvedBy());
        clerk.changed(Set.of(account), "written off");
        return credit.amount();
    }

    private Credit credit(NewWriteOff order, List<Payable> givenUp, Stamp stamp) {
        var nothing = Money.zero(order.account().currency());
        return new Credit(
                ids.take("credit", 1),
                order.account().customerId(),
                CreditKind.WRITE_OFF,
                "Write-off",
                order.on(),
                givenUp.stream().map(Payable::open).reduce(nothing, Money::plus),
                null,
                null,
                order.note(),
                null,
                Ledger.OWN,
                order.key(),
                stamp.by(),
                stamp.at());
    }
}
