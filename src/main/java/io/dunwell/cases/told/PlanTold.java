package io.dunwell.cases.told;

import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageDetails.Plan;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseStanding;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan that a message offers or confirms, with each of its instalments. */
final class PlanTold {

    private PlanTold() {}

    /**
     * @param plans of the account, newest first
     * @param links by the plan's id, where an offer is answered
     */
    static MessageDetails offered(OutboundMessage message, List<PaymentPlan> plans, Map<String, URI> links) {
        return plans.stream()
                .filter(plan -> plan.key().equals(message.occasion()))
                .findFirst()
                .or(() -> named(message, plans))
                .map(plan -> details(
                        plan,
                        plan.offered().stream()
                                .map(part -> new Plan.Part(part.dueOn(), part.amount()))
                                .toList(),
                        links.get(Long.toString(plan.id())),
                        null))
                .orElse(MessageDetails.NONE);
    }

    /**
     * @param promises of the account, its instalments among them
     * @param links by the plan's id, where the agreement is read
     */
    static MessageDetails agreed(
            OutboundMessage message, List<PaymentPlan> plans, List<Promise> promises, Map<String, URI> links) {
        return named(message, plans)
                .map(plan -> details(
                        plan,
                        instalments(plan, promises),
                        links.get(Long.toString(plan.id())),
                        next(message, plan, promises)))
                .orElse(MessageDetails.NONE);
    }

    /** What is missing of the instalment that the message names, or of the first open one; null when none is. */
    private static Plan.@Nullable Part next(OutboundMessage message, PaymentPlan plan, List<Promise> promises) {
        return promises.stream()
                .filter(promise -> Objects.equals(promise.planId(), plan.id()))
                .filter(promise -> promise.standing() == PromiseStanding.OPEN)
                .min(Comparator.comparing(
                                (Promise promise) -> !message.stepKey().endsWith(":" + promise.id()))
                        .thenComparingInt(Promise::instalment))
                .map(promise -> new Plan.Part(promise.dueOn(), promise.outstanding()))
                .orElse(null);
    }

    /** The keys of such messages are {@code plan:<plan>:<template>:<instalment>}. */
    private static boolean isAbout(OutboundMessage message, Promise promise) {
        return message.stepKey().endsWith(":%s:%d".formatted(message.template(), promise.id()));
    }

    private static Optional<PaymentPlan> named(OutboundMessage message, List<PaymentPlan> plans) {
        var id = Occasion.of(message, "plan");
        return plans.stream()
                .filter(plan -> id.isEmpty() || plan.id() == id.getAsLong())
                .findFirst();
    }

    private static List<Plan.Part> instalments(PaymentPlan plan, List<Promise> promises) {
        return promises.stream()
                .filter(promise -> Objects.equals(promise.planId(), plan.id()))
                .sorted(Comparator.comparingInt(Promise::instalment))
                .map(promise -> new Plan.Part(promise.dueOn(), promise.amount()))
                .toList();
    }

    private static MessageDetails details(
            PaymentPlan plan, List<Plan.Part> parts, @Nullable URI link, Plan.@Nullable Part next) {
        return parts.isEmpty()
                ? MessageDetails.NONE
                : MessageDetails.NONE.with(new Plan(plan.amount(), parts, link, next));
    }
}
