package io.dunwell.cases;

import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promise;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of promises and instalments before their day and gives notice of missed ones, once each. */
@Component
class PromiseNotices {

    private static final int BATCH = 100;
    private static final int PAY_WITHIN_DAYS = 7;

    private final Promises promises;
    private final PaymentPlans plans;
    private final CaseRows cases;
    private final PlanMessages messages;
    private final TransactionTemplate transaction;

    PromiseNotices(
            Promises promises,
            PaymentPlans plans,
            CaseRows cases,
            PlanMessages messages,
            TransactionTemplate transaction) {
        this.promises = promises;
        this.plans = plans;
        this.cases = cases;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @return how many somebody is written to about; of most, the message is queued already */
    int send(LocalDate date) {
        return inBatches(promises.toRemind(date), promise -> send(promise, "promise-reminder", promise.dueOn()))
                + inBatches(
                        firstOnes(promises.missedLately(date)),
                        promise -> send(promise, "promise-broken", date.plusDays(PAY_WITHIN_DAYS)))
                + inBatches(plans.toRemind(date), part -> sendOfPlan(part, "plan-reminder", part.dueOn()))
                + inBatches(
                        plans.atRisk(date),
                        part -> sendOfPlan(part, "plan-missed", Objects.requireNonNull(part.cureUntil())));
    }

    /** Of accounts that are collected again: what follows a second one is the policy's, which answers it by itself. */
    private List<Promise> firstOnes(List<Promise> missed) {
        var open =
                cases.openCases(missed.stream().map(Promise::account).distinct().toList());
        return missed.stream()
                .filter(promise -> {
                    var row = open.get(promise.account());
                    return row != null && row.standing() == Standing.TREAT && row.brokenPromises() <= 1;
                })
                .toList();
    }

    private void send(Promise promise, String template, LocalDate payBy) {
        messages.send("promise:%d:%s".formatted(promise.id(), template), promise.account(), template, payBy);
    }

    private void sendOfPlan(Promise part, String template, LocalDate payBy) {
        messages.send("plan:%d:%s:%d".formatted(part.planId(), template, part.id()), part.account(), template, payBy);
    }

    private int inBatches(List<Promise> some, Consumer<Promise> deed) {
        for (int from = 0; from < some.size(); from += BATCH) {
            var batch = some.subList(from, Math.min(some.size(), from + BATCH));
            transaction.executeWithoutResult(status -> batch.forEach(deed));
        }
        return some.size();
    }
}
