package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.AccountFigures;
import io.dunwell.ledger.Credit;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges the promises of many accounts at once, then the plans they belong to. */
@Component
class Judgement {

    static final String NOTHING_LEFT = "Nothing was left to pay.";

    private final PromiseRepository promises;
    private final PlanRepository plans;
    private final Ledger ledger;
    private final PlanJudgement planJudgement;
    private final CurePeriod curePeriod;
    private final PromiseJudge judge;

    Judgement(
            PromiseRepository promises,
            PlanRepository plans,
            Ledger ledger,
            PlanJudgement planJudgement,
            CurePeriod curePeriod,
            PromiseLimits limits) {
        this.promises = promises;
        this.plans = plans;
        this.ledger = ledger;
        this.planJudgement = planJudgement;
        this.curePeriod = curePeriod;
        this.judge = new PromiseJudge(limits);
    }

    /** The accounts on which something changed, in order. */
    Set<AccountId> on(Set<AccountId> accounts, LocalDate date) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var known = plans.ofCustomers(customers).stream()
                .filter(plan -> accounts.contains(plan.account()))
                .toList();
        var byAccount = toJudge(customers, known).stream()
                .filter(promise -> accounts.contains(promise.account()))
                .collect(Collectors.groupingBy(Promise::account, LinkedHashMap::new, Collectors.toList()));
        var changed = new TreeSet<AccountId>();
        if (!byAccount.isEmpty()) {
            changed.addAll(judge(byAccount, date));
        }
        changed.addAll(planJudgement.on(known, date));
        return changed;
    }

    /**
     * Notes what came in for the open promises of an account up to {@code date}, before somebody lays hands on them:
     * one that was paid a moment ago is kept, although nobody looked yet. What was missed is left to the next look.
     */
    void noteReceived(AccountId account, LocalDate date) {
        var customers = Set.of(account.customerId());
        var some = toJudge(customers, plans.ofCustomers(customers)).stream()
                .filter(promise -> promise.account().equals(account))
                .toList();
        if (some.stream().anyMatch(Promise::isOpen)) {
            var payments = payments(Map.of(account, some), date).getOrDefault(account, List.of());
            judge.judge(some, payments, date).forEach((promise, verdict) -> {
                if (promise.isOpen() && !verdict.isMissed()) {
                    promise.judge(verdict, date);
                }
            });
        }
    }

    /** What became of the instalments of a plan that is over stays as it was. */
    private List<Promise> toJudge(Set<Long> customers, List<PaymentPlan> known) {
        var living =
                known.stream().filter(PlanJudgement::lives).map(PaymentPlan::id).collect(Collectors.toSet());
        return promises.toJudge(customers).stream()
                .filter(promise -> promise.planId() == null || living.contains(promise.planId()))
                .toList();
    }

    private Set<AccountId> judge(Map<AccountId, List<Promise>> byAccount, LocalDate date) {
        var payments = payments(byAccount, date);
        var changed = new TreeSet<AccountId>();
        var missed = new ArrayList<Promise>();
        var late = new ArrayList<Promise>();
        byAccount.forEach((account, some) -> {
            if (apply(some, payments.getOrDefault(account, List.of()), date, missed, late)) {
                changed.add(account);
            }
        });
        late.forEach(promise -> changed.add(promise.account()));
        changed.addAll(settle(byAccount, date));
        late.removeIf(promise -> promise.standing() == PromiseStanding.WITHDRAWN);
        missed.addAll(late);
        forgive(missed, date);
        late.removeIf(promise -> promise.standing() == PromiseStanding.WITHDRAWN);
        late.forEach(promise -> curePeriod.begin(promise, date));
        late.stream().map(Promise::account).distinct().forEach(account -> {
            // What came after the grace was over but before anybody looked counts for the cure.
            apply(
                    byAccount.getOrDefault(account, List.of()),
                    payments.getOrDefault(account, List.of()),
                    date,
                    new ArrayList<>(),
                    new ArrayList<>());
        });
        return changed;
    }

    private Map<AccountId, List<Credit>> payments(Map<AccountId, List<Promise>> byAccount, LocalDate date) {
        var since = byAccount.values().stream()
                .flatMap(List::stream)
                .map(Promise::madeOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return ledger.payments(byAccount.keySet(), since.minusDays(1), date).stream()
                .collect(Collectors.groupingBy(Credit::account));
    }

    /** @param late instalments that are missed for the first time: they may still be cured */
    private boolean apply(
            List<Promise> some, List<Credit> payments, LocalDate date, List<Promise> missed, List<Promise> late) {
        var verdicts = judge.judge(some, payments, date);
        boolean changed = false;
        for (var promise : some) {
            var verdict = verdicts.get(promise);
            if (verdict == null) {
                continue;
            }
            if (verdict.isMissed() && promise.mayBeCured()) {
                late.add(promise);
                continue;
            }
            boolean moved = promise.judge(verdict, date);
            changed |= moved;
            if (moved && promise.isMissed()) {
                missed.add(promise);
            }
        }
        return changed;
    }

    /**
     * A plan has no instalments left to pay once nothing is owed: what was credited or given up is in nobody's plan,
     * and the next bill must not rest because of it.
     */
    private Set<AccountId> settle(Map<AccountId, List<Promise>> byAccount, LocalDate date) {
        var instalments = byAccount.values().stream()
                .flatMap(List::stream)
                .filter(promise -> promise.planId() != null && promise.isOpen())
                .collect(Collectors.groupingBy(Promise::account));
        if (instalments.isEmpty()) {
            return Set.of();
        }
        var figures = ledger.figures(instalments.keySet(), date);
        var settled = instalments.keySet().stream()
                .filter(account -> !figures.getOrDefault(account, AccountFigures.none(account))
                        .balance()
                        .isPositive())
                .collect(Collectors.toSet());
        settled.forEach(account -> Objects.requireNonNull(instalments.get(account))
                .forEach(instalment -> instalment.letGo(date, NOTHING_LEFT)));
        return settled;
    }

    /** Nobody broke a promise to pay what was credited, given up or paid in another way. */
    private void forgive(List<Promise> missed, LocalDate date) {
        if (missed.isEmpty()) {
            return;
        }
        var figures = ledger.figures(missed.stream().map(Promise::account).collect(Collectors.toSet()), date);
        for (var promise : missed) {
            var owed = figures.getOrDefault(promise.account(), AccountFigures.none(promise.account()));
            if (nothingIsLeft(promise, owed)) {
                promise.letGo(date, NOTHING_LEFT);
            }
        }
    }

    private static boolean nothingIsLeft(Promise promise, AccountFigures owed) {
        if (!owed.balance().isPositive()) {
            return true;
        }
        var open = owed.openItems().stream().map(OpenItem::chargeId).collect(Collectors.toSet());
        return !promise.chargeIds().isEmpty() && promise.chargeIds().stream().noneMatch(open::contains);
    }
}
