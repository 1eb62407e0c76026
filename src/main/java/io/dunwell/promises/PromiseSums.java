package io.dunwell.promises;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the promises of one account up to its figures. */
final class PromiseSums {

    private Money openAmount;
    private @Nullable LocalDate openUntil;
    private int broken;
    private @Nullable BrokenPromise lastBroken;
    private final Set<Long> chargeIds = new HashSet<>();
    private @Nullable LocalDate planNextDue;
    private @Nullable LocalDate planWaitsUntil;
    private Money planAmount;

    private PromiseSums(String currency) {
        this.openAmount = Money.zero(currency);
        this.planAmount = Money.zero(currency);
    }

    /** @param promises open or broken, by due date */
    static Map<AccountId, PromiseFigures> of(List<Promise> promises) {
        var sums = new HashMap<AccountId, PromiseSums>();
        for (var promise : promises) {
            sums.computeIfAbsent(promise.account(), account -> new PromiseSums(account.currency()))
                    .add(promise);
        }
        var result = new HashMap<AccountId, PromiseFigures>();
        sums.forEach((account, sum) -> result.put(account, sum.figures()));
        return result;
    }

    private void add(Promise promise) {
        if (!promise.isOpen()) {
            broken++;
            broke(BrokenPromise.of(promise));
        } else if (promise.planId() != null) {
            planAmount = planAmount.plus(promise.outstanding());
            if (planNextDue == null) {
                planNextDue = promise.dueOn();
                planWaitsUntil = promise.payableUntil();
            }
        } else {
            openAmount = openAmount.plus(promise.outstanding());
            chargeIds.addAll(promise.chargeIds());
            openUntil =
                    openUntil == null || promise.graceUntil().isBefore(openUntil) ? promise.graceUntil() : openUntil;
        }
    }

    private void broke(BrokenPromise promise) {
        if (lastBroken == null || !promise.brokenOn().isBefore(lastBroken.brokenOn())) {
            lastBroken = promise;
        }
    }

    /** Open instalments exist as long as their plan is active. */
    private PromiseFigures figures() {
        return new PromiseFigures(
                openAmount,
                openUntil,
                broken,
                lastBroken,
                chargeIds,
                planNextDue != null,
                planNextDue,
                planWaitsUntil,
                planAmount);
    }
}
