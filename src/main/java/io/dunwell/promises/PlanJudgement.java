package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of plans once their instalments are judged, and of offers that nobody answered. */
final class PlanJudgement {

    private final PlanRepository plans;
    private final PromiseRepository promises;

    PlanJudgement(PlanRepository plans, PromiseRepository promises) {
        this.plans = plans;
        this.promises = promises;
    }

    Set<AccountId> on(Collection<Long> customers, Set<AccountId> accounts, LocalDate date) {
        var some = plans.ofCustomers(customers).stream()
                .filter(plan -> accounts.contains(plan.account()))
                .toList();
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

    private static boolean judge(PaymentPlan plan, List<Promise> instalments, LocalDate date) {
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
        if (instalments.stream().anyMatch(Promise::isMissed)) {
            return PlanState.BROKEN;
        }
        return instalments.stream().anyMatch(Promise::isOpen) ? PlanState.ACTIVE : PlanState.KEPT;
    }

    private static boolean lives(PaymentPlan plan) {
        return plan.state() == PlanState.ACTIVE || plan.state() == PlanState.KEPT;
    }
}
