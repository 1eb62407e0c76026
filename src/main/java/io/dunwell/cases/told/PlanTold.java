package io.dunwell.cases.told;

import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageDetails.Plan;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.Promise;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The plan that a message offers or confirms, with each of its instalments. */
final class PlanTold {

    private PlanTold() {}

    /** @param plans of the account, newest first */
    static MessageDetails offered(OutboundMessage message, List<PaymentPlan> plans) {
        return plans.stream()
                .filter(plan -> plan.key().equals(message.stepKey()))
                .findFirst()
                .or(() -> plans.stream().findFirst())
                .map(plan -> details(
                        plan,
                        plan.offered().stream()
                                .map(part -> new Plan.Part(part.dueOn(), part.amount()))
                                .toList()))
                .orElse(MessageDetails.NONE);
    }

    /** @param promises of the account, its instalments among them */
    static MessageDetails agreed(OutboundMessage message, List<PaymentPlan> plans, List<Promise> promises) {
        return named(message, plans)
                .map(plan -> details(plan, instalments(plan, promises)))
                .orElse(MessageDetails.NONE);
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

    private static MessageDetails details(PaymentPlan plan, List<Plan.Part> parts) {
        return parts.isEmpty() ? MessageDetails.NONE : MessageDetails.NONE.with(new Plan(plan.amount(), parts));
    }
}
