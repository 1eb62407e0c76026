package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Spreads credits over the open charges of their accounts; writes discounts and allocations in one batch each. */
@Component
class CreditSpreading {

    private final CreditRows credits;
    private final AllocationRows allocations;
    private final OpenCharges charges;
    private final ObjectProvider<ContestedCharges> contested;
    private final Ids ids;

    CreditSpreading(
            CreditRows credits,
            AllocationRows allocations,
            OpenCharges charges,
            ObjectProvider<ContestedCharges> contested,
            Ids ids) {
        this.credits = credits;
        this.allocations = allocations;
        this.charges = charges;
        this.contested = contested;
        this.ids = ids;
    }

    /** The credits are written and their accounts locked. Returns how each was spread, in the same order. */
    List<Spread> spread(List<Spendable> spendables, Stamp stamp) {
        var accounts = spendables.stream()
                .map(spendable -> spendable.credit().account())
                .collect(Collectors.toSet());
        var payables = new Payables(charges.now(accounts));
        var left = contested(accounts);
        var spreads = new ArrayList<Spread>(spendables.size());
        for (var spendable : spendables) {
            var account = spendable.credit().account();
            var spread = spendable.rules().spread(spendable.directions(), payables.of(account), left);
            payables.settle(account, spread);
            spreads.add(spread);
        }
        write(spendables, spreads, stamp);
        return spreads;
    }

    private void write(List<Spendable> spendables, List<Spread> spreads, Stamp stamp) {
        var paid = new ArrayList<NewAllocation>();
        var discounted = new ArrayList<Discounted>();
        for (int i = 0; i < spendables.size(); i++) {
            var spendable = spendables.get(i);
            for (var share : spreads.get(i).shares()) {
                var on = spendable.countsFrom(share.charge());
                paid.add(NewAllocation.of(share.charge(), spendable.credit(), share.amount(), on, share.rule()));
                if (share.discount().isPositive()) {
                    discounted.add(new Discounted(spendable, share));
                }
            }
        }
        paid.addAll(giveDiscounts(discounted, stamp));
        allocations.insert(paid, stamp);
    }

    private List<NewAllocation> giveDiscounts(List<Discounted> discounted, Stamp stamp) {
        var given = new ArrayList<Credit>();
        var result = new ArrayList<NewAllocation>();
        if (!discounted.isEmpty()) {
            var id = ids.take("credit", discounted.size());
            for (var each : discounted) {
                var credit = each.credit(id++, stamp);
                var charge = each.share().charge();
                given.add(credit);
                result.add(NewAllocation.of(
                        charge, credit, credit.amount(), each.payment().countsFrom(charge), AllocatedBy.DISCOUNT));
            }
            credits.insert(given);
        }
        return result;
    }

    private Set<Long> contested(Collection<AccountId> accounts) {
        var result = new HashSet<Long>();
        contested.forEach(source -> result.addAll(source.of(accounts)));
        return result;
    }

    /** A discount that a payment earned; its external id leads from the payment to it. */
    private record Discounted(Spendable payment, Share share) {

        Credit credit(long id, Stamp stamp) {
            var paid = payment.credit();
            return new Credit(
                    id,
                    paid.customerId(),
                    CreditKind.DISCOUNT,
                    paid.reference(),
                    paid.receivedOn(),
                    share.discount(),
                    null,
                    null,
                    null,
                    null,
                    Ledger.OWN,
                    discountsOf(paid.id(), share.charge().id()) + id,
                    stamp.by(),
                    stamp.at());
        }
    }

    /** How the external ids of discounts begin that the credit earned. */
    static String discountsOf(long creditId, long chargeId) {
        return discountsOf(creditId) + chargeId + ":";
    }

    static String discountsOf(long creditId) {
        return "discount:" + creditId + ":";
    }
}
