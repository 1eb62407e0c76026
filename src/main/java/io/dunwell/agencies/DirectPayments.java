package io.dunwell.agencies;

import io.dunwell.agencies.AgencyNotice.Kind;
import io.dunwell.customers.CustomerLocks;
import io.dunwell.kernel.AccountChanged;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A placed account that pays us, is credited, or whose payment goes back: its agency must hear of it. */
@Component
class DirectPayments {

    private final PlacementRepository placements;
    private final AgencyPaymentRepository payments;
    private final AgencyPayments collected;
    private final AgencyNotices notices;
    private final Ledger ledger;
    private final CustomerLocks locks;

    DirectPayments(
            PlacementRepository placements,
            AgencyPaymentRepository payments,
            AgencyPayments collected,
            AgencyNotices notices,
            Ledger ledger,
            CustomerLocks locks) {
        this.placements = placements;
        this.payments = payments;
        this.collected = collected;
        this.notices = notices;
        this.ledger = ledger;
        this.locks = locks;
    }

    /** In the transaction that changes the books; who else changes them waits, so nothing is told twice. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void heard(AccountChanged changed) {
        var customers = changed.accounts().stream().map(AccountId::customerId).collect(Collectors.toSet());
        var placed = placements.ofCustomers(customers);
        if (!placed.isEmpty()) {
            locks.hold(placed.stream().map(one -> one.account().customerId()).collect(Collectors.toSet()));
            placed.stream()
                    .filter(placement -> changed.accounts().contains(placement.account()))
                    .forEach(this::look);
        }
    }

    private void look(Placement placement) {
        var credits = ledger.credits(placement.account());
        var byId = credits.stream().collect(Collectors.toMap(Credit::id, Function.identity()));
        follow(credits);
        if (placement.isActive()) {
            credits.stream()
                    .filter(placement::isNews)
                    .filter(credit -> isOurs(credit, byId))
                    .forEach(credit -> tell(placement, credit));
        }
    }

    /** A payment of the agency that was taken back like any other. */
    private void follow(List<Credit> credits) {
        var reversals = credits.stream()
                .filter(Credit::isReversal)
                .collect(Collectors.toMap(Credit::reverses, Credit::receivedOn, (one, other) -> one));
        if (!reversals.isEmpty()) {
            payments.findByCreditIdIn(reversals.keySet())
                    .forEach(payment -> collected.forget(
                            payment, reversals.getOrDefault(payment.creditId(), payment.collectedOn())));
        }
    }

    /** What the agency brought in itself it knows; what was given up again after a write-off changes nothing for it. */
    private static boolean isOurs(Credit credit, Map<Long, Credit> byId) {
        var reversed = credit.reverses();
        var origin = reversed == null ? credit : byId.getOrDefault(reversed, credit);
        return !origin.source().equals(AgencyPayments.SOURCE) && credit.kind() != CreditKind.UNRECOVERED;
    }

    private void tell(Placement placement, Credit credit) {
        var amount = credit.isReversal() ? credit.amount().negated() : credit.amount();
        var payment = credit.kind() == CreditKind.PAYMENT;
        var owed = ledger.figures(placement.account(), credit.receivedOn()).balance();
        var what = credit.isReversal()
                ? (payment ? "A payment of %s that reached us went back on %s" : "A credit of %s was taken back on %s")
                : (payment ? "The customer paid us %s directly on %s" : "We credited %s on %s");
        notices.about(
                placement,
                kind(payment, credit.isReversal()),
                "credit:" + credit.id(),
                what.formatted(amount, credit.receivedOn()) + ". Owed after that day: %s.".formatted(owed),
                credit.receivedOn());
    }

    private static Kind kind(boolean payment, boolean back) {
        return payment ? (back ? Kind.PAYMENT_RETURNED : Kind.PAYMENT) : back ? Kind.CREDIT_BACK : Kind.CREDIT;
    }
}
