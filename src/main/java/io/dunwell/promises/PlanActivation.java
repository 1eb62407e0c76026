package io.dunwell.promises;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.ledger.LateFees;
import io.dunwell.staff.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts a plan into force: its instalments become promises, open promises and the plan before it give way, and late fees
 * that were only announced lapse.
 */
@Component
class PlanActivation {

    private static final Set<PlanState> REPLACEABLE = Set.of(PlanState.ACTIVE, PlanState.BROKEN, PlanState.ENDED);

    private final PlanRepository plans;
    private final PromiseRepository promises;
    private final PromiseLimits limits;
    private final BusinessCalendar calendar;
    private final LateFees fees;
    private final PlanEvents events;
    private final Judgement judgement;
    private final CurrentUser user;
    private final CompanyClock clock;

    PlanActivation(
            PlanRepository plans,
            PromiseRepository promises,
            PromiseLimits limits,
            BusinessCalendar calendar,
            LateFees fees,
            PlanEvents events,
            Judgement judgement,
            CurrentUser user,
            CompanyClock clock) {
        this.plans = plans;
        this.promises = promises;
        this.limits = limits;
        this.calendar = calendar;
        this.fees = fees;
        this.events = events;
        this.judgement = judgement;
        this.user = user;
        this.clock = clock;
    }

    /** @throws PromiseRejected when the offer was answered before, or the parts are not those of the plan */
    void activate(PaymentPlan plan, List<Instalment> parts, LocalDate on) {
        Instalments.check(plan.amount(), parts, on);
        plan.answer(PlanState.ACTIVE, on);
        judgement.noteReceived(plan.account(), on);
        replacePredecessor(plan, on);
        promises.of(plan.account().customerId(), plan.account().currency()).stream()
                .filter(Promise::isOpen)
                .forEach(promise -> promise.letGo(on, "Replaced by a plan."));
        int number = 0;
        for (var part : parts) {
            promises.save(promise(plan, part, on).asInstalment(plan.id(), ++number));
        }
        fees.lapse(List.of(plan.account()), on);
    }

    private void replacePredecessor(PaymentPlan plan, LocalDate on) {
        var before = plan.predecessorId();
        if (before != null) {
            plans.findById(before)
                    .filter(old -> REPLACEABLE.contains(old.state()))
                    .ifPresent(old -> {
                        old.move(PlanState.REPLACED, on);
                        events.add(old.id(), on, "Replaced by a plan of %s".formatted(plan.amount()));
                    });
        }
    }

    private Promise promise(PaymentPlan plan, Instalment part, LocalDate on) {
        var grace = limits.graceUntil(part.dueOn(), calendar);
        var by = plan.acceptance() == null ? null : plan.acceptance().name();
        var wanted = new NewPromise(plan.account(), part.amount(), on, part.dueOn(), grace, null, by, null, List.of());
        return new Promise(wanted, user.login(), clock.instant());
    }
}
