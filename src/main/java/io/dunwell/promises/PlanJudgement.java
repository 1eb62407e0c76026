package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What became of plans once their instalments are judged, and of offers that nobody answered. */
@Component
class PlanJudgement {

    private final PromiseRepository promises;
    private final PlanEnds ends;

    PlanJudgement(PromiseRepository promises, PlanEnds ends) {
        this.promises = promises;
        this.ends = ends;
    }

    /** The accounts of plans whose state changed. */
    Set<AccountId> on(List<PaymentPlan> some, LocalDate date) {
        var instalments = instalments(some);
        var changed = new HashSet<AccountId>();
        for (var plan : some) {
            if (judge(plan, instalments.getOrDefault(plan.id(), List.of()), date)) {
                changed.add(plan.account());
            }
        }
        return changed;
    }

    private Map<Long, List<Promise>> instalments(List<PaymentPlan> some) {
        var judged =
                some.stream().filter(PlanJudgement::lives).map(PaymentPlan::id).toList();
        return judged.isEmpty()
                ? Map.of()
                : promises.findByPlanIdInOrderByInstalment(judged).stream()
                        .collect(Collectors.groupingBy(Promise::planId));
    }

    private boolean judge(PaymentPlan plan, List<Promise> instalments, LocalDate date) {
        var next = next(plan, instalments, date);
        if (next == plan.state()) {
            return false;
        }
        plan.move(next, date);
        if (next == PlanState.BROKEN) {
            instalments.stream()
                    .filter(Promise::isOpen)
                    .forEach(instalment -> instalment.letGo(date, "The plan was broken."));
        }
        ends.tell(plan, instalments, date);
        return true;
    }

    /** A returned payment can bring a plan that was paid off back to life, or break it. */
    private static PlanState next(PaymentPlan plan, List<Promise> instalments, LocalDate date) {
        if (plan.state() == PlanState.OFFERED && plan.answerBy().isBefore(date)) {
            return PlanState.LAPSED;
        }
        if (!lives(plan)) {
            return plan.state();
        }
        if (instalments.isEmpty()) {
            return plan.state();
        }
        if (instalments.stream().anyMatch(Promise::isMissed)) {
            return PlanState.BROKEN;
        }
        return instalments.stream().anyMatch(Promise::isOpen) ? PlanState.ACTIVE : PlanState.KEPT;
    }

    static boolean lives(PaymentPlan plan) {
        return plan.state() == PlanState.ACTIVE || plan.state() == PlanState.KEPT;
    }
}
