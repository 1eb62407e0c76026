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
    private final PromiseJudge judge;

    Judgement(PromiseRepository promises, PlanRepository plans, Ledger ledger, PromiseLimits limits) {
        this.promises = promises;
        this.plans = plans;
        this.ledger = ledger;
        this.judge = new PromiseJudge(limits);
    }

    /** The accounts on which something changed, in order. */
    Set<AccountId> on(Set<AccountId> accounts, LocalDate date) {
        var customers = accounts.stream().map(AccountId::customerId).collect(Collectors.toSet());
        var byAccount = promises.toJudge(customers).stream()
                .filter(promise -> accounts.contains(promise.account()))
                .collect(Collectors.groupingBy(Promise::account, LinkedHashMap::new, Collectors.toList()));
        var changed = new TreeSet<AccountId>();
        if (!byAccount.isEmpty()) {
            var payments = payments(byAccount, date);
            var missed = new ArrayList<Promise>();
            byAccount.forEach((account, some) -> {
                if (apply(some, payments.getOrDefault(account, List.of()), date, missed)) {
                    changed.add(account);
                }
            });
            forgive(missed, date);
        }
        changed.addAll(new PlanJudgement(plans, promises).on(customers, accounts, date));
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

    private boolean apply(List<Promise> some, List<Credit> payments, LocalDate date, List<Promise> missed) {
        var verdicts = judge.judge(some, payments, date);
        boolean changed = false;
        for (var promise : some) {
            boolean moved = promise.judge(Objects.requireNonNull(verdicts.get(promise)), date);
            changed |= moved;
            if (moved && promise.isMissed()) {
                missed.add(promise);
            }
        }
        return changed;
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
