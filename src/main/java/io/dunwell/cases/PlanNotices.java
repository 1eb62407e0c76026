package io.dunwell.cases;

import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of instalments before their day and gives notice of missed ones, once each. */
@Component
class PlanNotices {

    private static final int BATCH = 100;

    private final PaymentPlans plans;
    private final PlanMessages messages;
    private final TransactionTemplate transaction;

    PlanNotices(PaymentPlans plans, PlanMessages messages, TransactionTemplate transaction) {
        this.plans = plans;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @return how many instalments somebody is written to about; of most, the message is queued already */
    int send(LocalDate date) {
        return inBatches(plans.toRemind(date), part -> send(part, "plan-reminder", part.dueOn()))
                + inBatches(
                        plans.atRisk(date),
                        part -> send(part, "plan-missed", Objects.requireNonNull(part.cureUntil())));
    }

    private void send(Promise part, String template, LocalDate payBy) {
        messages.send("plan:%d:%s:%d".formatted(part.planId(), template, part.id()), part.account(), template, payBy);
    }

    private int inBatches(List<Promise> parts, Consumer<Promise> deed) {
        for (int from = 0; from < parts.size(); from += BATCH) {
            var batch = parts.subList(from, Math.min(parts.size(), from + BATCH));
            transaction.executeWithoutResult(status -> batch.forEach(deed));
        }
        return parts.size();
    }
}
