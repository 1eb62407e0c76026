package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Whether an account can carry a plan. */
final class PlanCheck {

    private final PlanRepository plans;
    private final Ledger ledger;

    PlanCheck(PlanRepository plans, Ledger ledger) {
        this.plans = plans;
        this.ledger = ledger;
    }

    /** @throws PromiseRejected with what stands in its way */
    void check(PlanWanted wanted) {
        if (wanted.answerBy().isBefore(wanted.on())) {
            throw new PromiseRejected(
                    "An answer by %s is in the past: choose a later day.".formatted(wanted.answerBy()));
        }
        Instalments.check(wanted.amount(), wanted.parts(), wanted.on());
        checkAlone(wanted);
        checkOwed(wanted.account(), wanted.amount(), wanted.on());
        if (wanted.waivesFees()) {
            checkFees(wanted);
        }
    }

    /** Whoever answers on the last day must not be late already. */
    void checkFirst(PlanWanted offer) {
        var first = offer.parts().get(0).dueOn();
        if (first.isBefore(offer.answerBy())) {
            throw new PromiseRejected(
                    "The first payment on %s comes before the last day to answer, %s: choose a later payment or an earlier answer."
                            .formatted(first, offer.answerBy()));
        }
    }

    void checkOwed(AccountId account, Money amount, LocalDate on) {
        var owed = ledger.figures(account, on).balance();
        if (!amount.isPositive() || amount.compareTo(owed) > 0) {
            throw new PromiseRejected("A plan of %s cannot be agreed where %s is owed: choose an amount up to that."
                    .formatted(amount, owed.max(Money.zero(account.currency()))));
        }
    }

    private void checkAlone(PlanWanted wanted) {
        var known = plans.ofCustomers(List.of(wanted.account().customerId())).stream()
                .filter(plan -> plan.account().equals(wanted.account()))
                .toList();
        known.stream().filter(PaymentPlan::isPending).findFirst().ifPresent(plan -> {
            throw new PromiseRejected("A plan of %s is %s on this account: withdraw it or settle it first."
                    .formatted(
                            plan.amount(),
                            plan.state() == PlanState.OFFERED ? "offered already" : "waiting for approval"));
        });
        known.stream()
                .filter(plan -> plan.state() == PlanState.ACTIVE)
                .filter(plan -> !Objects.equals(wanted.predecessor(), plan.id()))
                .findFirst()
                .ifPresent(plan -> {
                    throw new PromiseRejected("A plan of %s is being paid on this account: renegotiate it instead."
                            .formatted(plan.amount()));
                });
    }

    /** Nobody pays in instalments what is given up at their end. */
    private void checkFees(PlanWanted wanted) {
        var figures = ledger.figures(wanted.account(), wanted.on());
        var fees = figures.openItems().stream()
                .filter(item -> item.kind().isLateCharge())
                .map(OpenItem::open)
                .reduce(Money.zero(wanted.account().currency()), Money::plus);
        var most = figures.balance().minus(fees);
        if (wanted.amount().compareTo(most) > 0) {
            throw new PromiseRejected(
                    "The plan asks for %s although late fees of %s are given up when it is kept: enter at most %s."
                            .formatted(wanted.amount(), fees, most));
        }
    }
}
