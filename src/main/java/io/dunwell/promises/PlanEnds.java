package io.dunwell.promises;

import io.dunwell.kernel.Money;
import io.dunwell.ledger.AnnouncedFee;
import io.dunwell.ledger.FeeState;
import io.dunwell.ledger.LateFees;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows when a plan comes to an end by itself: its history, and the late fees that were to be given up. */
@Component
class PlanEnds {

    private static final Logger LOG = LoggerFactory.getLogger(PlanEnds.class);

    private final PlanEvents events;
    private final LateFees fees;
    private final Ledger ledger;

    PlanEnds(PlanEvents events, LateFees fees, Ledger ledger) {
        this.events = events;
        this.fees = fees;
        this.ledger = ledger;
    }

    void tell(PaymentPlan plan, List<Promise> instalments, LocalDate on) {
        LOG.info("plan judged plan={} account={} state={}", plan.id(), plan.account(), plan.state());
        switch (plan.state()) {
            case KEPT -> {
                events.add(plan.id(), on, "Plan paid off");
                if (plan.waivesFees()) {
                    waive(plan, on);
                }
            }
            case BROKEN ->
                events.add(
                        plan.id(),
                        on,
                        "Plan broken after %s of %s".formatted(received(plan, instalments), plan.amount()));
            case ACTIVE -> events.add(plan.id(), on, "A payment was returned; the plan goes on");
            case LAPSED -> events.add(plan.id(), on, "Offer not answered in time");
            default -> throw new IllegalStateException("No plan ends by itself as " + plan.state());
        }
    }

    /** What is waived stays waived, also when a payment is returned later. */
    private void waive(PaymentPlan plan, LocalDate on) {
        var open = ledger.figures(plan.account(), on).openItems().stream()
                .map(OpenItem::chargeId)
                .collect(Collectors.toSet());
        var begun =
                plan.acceptance() == null ? plan.offeredOn() : plan.acceptance().on();
        fees.history(plan.account()).stream()
                .filter(fee -> fee.state() == FeeState.POSTED && open.contains(fee.chargeId()))
                .filter(fee -> fee.decidedOn() != null && !fee.decidedOn().isAfter(begun))
                .forEach(fee -> waive(plan, fee, on));
    }

    private void waive(PaymentPlan plan, AnnouncedFee fee, LocalDate on) {
        fees.waive(fee.key(), on, CurrentUser.AUTOMATIC, "the plan was kept to its end");
        events.add(plan.id(), on, "Late fee of %s given up".formatted(fee.amount()));
    }

    private static Money received(PaymentPlan plan, List<Promise> instalments) {
        return instalments.stream()
                .map(Promise::received)
                .reduce(Money.zero(plan.amount().currency()), Money::plus);
    }
}
