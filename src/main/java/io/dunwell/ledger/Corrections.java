package io.dunwell.ledger;

import io.dunwell.kernel.Ids;
import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes posted rows back by rows that mirror them. */
@Component
class Corrections {

    private static final Logger LOG = LoggerFactory.getLogger(Corrections.class);

    private final CreditRows credits;
    private final AllocationRows allocations;
    private final ChargeRows charges;
    private final OpenCharges open;
    private final Recoveries recoveries;
    private final Ids ids;
    private final Clerk clerk;

    Corrections(
            CreditRows credits,
            AllocationRows allocations,
            ChargeRows charges,
            OpenCharges open,
            Recoveries recoveries,
            Ids ids,
            Clerk clerk) {
        this.credits = credits;
        this.allocations = allocations;
        this.charges = charges;
        this.open = open;
        this.recoveries = recoveries;
        this.ids = ids;
        this.clerk = clerk;
    }

    long reverseCredit(long creditId, LocalDate on, String note) {
        var credit = credits.find(creditId).orElseThrow(() -> NotFound.of("credit", creditId));
        if (credit.isReversal()) {
            throw new PostingRejected(
                    "%s takes a payment back already; post the payment again instead.".formatted(credit.reference()));
        }
        if (credit.kind() == CreditKind.UNRECOVERED) {
            throw new PostingRejected(
                    "%s went back after a write-off; post the payment again instead.".formatted(credit.reference()));
        }
        clerk.lock(credit.account());
        var before = credits.reversalOf(creditId);
        if (before.isPresent()) {
            return before.get().id();
        }
        var stamp = clerk.stamp();
        var reversal = mirror(credit, on, note, stamp);
        afterwards(credit, on, stamp);
        LOG.info("credit reversed credit={} reversal={} amount=\"{}\"", creditId, reversal, credit.amount());
        clerk.changed(Set.of(credit.account()), "credit reversed");
        return reversal;
    }

    /** What a payment recovered is given up again; what a write-off gave up is owed, so nothing of it was recovered. */
    private void afterwards(Credit credit, LocalDate on, Stamp stamp) {
        if (credit.kind() == CreditKind.WRITE_OFF) {
            recoveries.undo(credit.account(), on, stamp);
        } else if (credit.kind() == CreditKind.PAYMENT) {
            recoveries.giveUpAgain(credit.account(), on, stamp);
        }
    }

    /** @param why null where no person decided it */
    void reverseAllocation(long allocationId, LocalDate on, @Nullable String why) {
        var allocation = allocations.find(allocationId).orElseThrow(() -> NotFound.of("allocation", allocationId));
        var credit =
                credits.find(allocation.creditId()).orElseThrow(() -> NotFound.of("credit", allocation.creditId()));
        clerk.lock(allocation.account());
        if (!mayBeFreed(credit) || allocation.reverses() != null) {
            throw new AllocationRejected("Only what a payment or credit note paid can be freed; take %s back instead."
                    .formatted(credit.reference()));
        }
        if (!allocations.isTakenBack(allocationId)) {
            var stamp = clerk.stamp();
            free(allocation, credit, on, why, stamp);
            recoveries.giveUpAgain(credit.account(), on, stamp);
            LOG.info("allocation reversed allocation={} amount=\"{}\"", allocationId, allocation.amount());
            clerk.changed(Set.of(allocation.account()), "allocation reversed");
        }
    }

    /** @param kind CANCELLATION, or WAIVER for a favour */
    long cancelCharge(long chargeId, LocalDate on, String note, CreditKind kind) {
        var charge = charges.byIds(List.of(chargeId)).stream()
                .findFirst()
                .orElseThrow(() -> NotFound.of("charge", chargeId));
        if (charge.kind() == ChargeKind.REINSTATED) {
            throw new PostingRejected(
                    "%s was reinstated for a payment: take the payment back instead.".formatted(charge.reference()));
        }
        clerk.lock(charge.account());
        var before = cancellation(chargeId);
        if (before.isPresent()) {
            return before.get().id();
        }
        var stamp = clerk.stamp();
        allocations.standingOfCharge(chargeId).forEach(allocation -> credits.find(allocation.creditId())
                .filter(Corrections::mayBeFreed)
                .ifPresent(credit -> free(allocation, credit, on, note, stamp)));
        var rest = open.now(charge)
                .orElseThrow(() -> new PostingRejected(
                        "Nothing is open on %s any more, so nothing can be cancelled.".formatted(charge.reference())));
        var credit = cancellation(charge, rest, on, note, kind, stamp);
        LOG.info("charge cancelled charge={} credit={} amount=\"{}\"", chargeId, credit.id(), credit.amount());
        clerk.changed(Set.of(charge.account()), "charge cancelled");
        return credit.id();
    }

    private Credit cancellation(Charge charge, Payable rest, LocalDate on, String note, CreditKind kind, Stamp stamp) {
        var id = ids.take("credit", 1);
        var credit = new Credit(
                id,
                charge.customerId(),
                kind,
                charge.reference(),
                on.isBefore(charge.issuedOn()) ? charge.issuedOn() : on,
                rest.open(),
                null,
                null,
                note,
                null,
                Ledger.OWN,
                cancellationsOf(charge.id()) + id,
                stamp.by(),
                stamp.at());
        credits.insert(List.of(credit));
        var counts = rest.payableFrom(credit.receivedOn());
        allocations.insert(
                List.of(NewAllocation.of(rest, credit, rest.open(), counts, AllocatedBy.CANCELLATION)), stamp);
        return credit;
    }

    /** Payments and credit notes may pay something else; other credits stand for the charge they were given for. */
    private static boolean mayBeFreed(Credit credit) {
        return credit.kind() == CreditKind.PAYMENT || credit.kind() == CreditKind.CREDIT_NOTE;
    }

    private void free(Allocation allocation, Credit credit, LocalDate on, @Nullable String why, Stamp stamp) {
        allocations.insert(
                List.of(NewAllocation.reversing(allocation, credit.id(), on).with(why)), stamp);
        takeBackDiscounts(CreditSpreading.discountsOf(credit.id(), allocation.chargeId()), on, stamp);
    }

    private long mirror(Credit credit, LocalDate on, String note, Stamp stamp) {
        var day = allocations.lastFreed(credit.id()).filter(on::isBefore).orElse(on);
        var reversal = new Credit(
                ids.take("credit", 1),
                credit.customerId(),
                credit.kind(),
                credit.reference(),
                day.isBefore(credit.receivedOn()) ? credit.receivedOn() : day,
                credit.amount().negated(),
                credit.method(),
                null,
                note,
                credit.id(),
                Ledger.OWN,
                "reversal:" + credit.id(),
                stamp.by(),
                stamp.at());
        credits.insert(List.of(reversal));
        allocations.insert(
                allocations.standingOfCredit(credit.id()).stream()
                        .map(paid -> NewAllocation.reversing(paid, reversal.id(), reversal.receivedOn())
                                .with(note))
                        .toList(),
                stamp);
        takeBackDiscounts(CreditSpreading.discountsOf(credit.id()), on, stamp);
        return reversal.id();
    }

    /** The credit that cancels the charge, empty while it stands. */
    Optional<Credit> cancellation(long chargeId) {
        return credits.standingOwn(cancellationsOf(chargeId)).stream().findFirst();
    }

    private static String cancellationsOf(long chargeId) {
        return "cancel:" + chargeId + ":";
    }

    private void takeBackDiscounts(String prefix, LocalDate on, Stamp stamp) {
        credits.standingOwn(prefix).forEach(discount -> mirror(discount, on, "The payment was taken back.", stamp));
    }
}
