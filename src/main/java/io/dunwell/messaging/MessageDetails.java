package io.dunwell.messaging;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text may mention beyond open items. Whatever is absent is left out of the text, which then speaks generally.
 *
 * @param received the payment acknowledged
 * @param leftOut charges this message must not ask for, because they are disputed or promised; the text says that some
 *     items are left out
 */
public record MessageDetails(
        @Nullable Fee fee,
        @Nullable Promised promise,
        @Nullable Plan plan,
        @Nullable Disputed dispute,
        @Nullable Money received,
        Set<Long> leftOut) {

    public static final MessageDetails NONE = new MessageDetails(null, null, null, null, null, Set.of());

    /** A late fee, announced or posted, and the day it is or was charged. */
    public record Fee(Money amount, LocalDate appliesOn) {}

    /** A promise, confirmed or broken, and the day it is for. */
    public record Promised(Money amount, LocalDate dueOn) {}

    /**
     * A work-out plan.
     *
     * @param parts the instalments of an agreed plan in order; empty for an offer
     * @param count how many instalments
     * @param everyDays calendar days between offered instalments, 0 when the plan is agreed
     */
    public record Plan(Money amount, List<Part> parts, int count, int everyDays) {

        public record Part(LocalDate dueOn, Money amount) {}

        public static Plan offered(Money amount, int count, int everyDays) {
            return new Plan(amount, List.of(), count, everyDays);
        }

        public static Plan agreed(Money amount, List<Part> parts) {
            return new Plan(amount, List.copyOf(parts), parts.size(), 0);
        }
    }

    /** @param credited what the decision took off; null while undecided or when rejected */
    public record Disputed(Money amount, List<String> references, @Nullable Money credited) {}

    public MessageDetails with(Fee fee) {
        return new MessageDetails(fee, promise, plan, dispute, received, leftOut);
    }

    public MessageDetails with(Promised promise) {
        return new MessageDetails(fee, promise, plan, dispute, received, leftOut);
    }

    public MessageDetails with(Plan plan) {
        return new MessageDetails(fee, promise, plan, dispute, received, leftOut);
    }

    public MessageDetails with(Disputed dispute) {
        return new MessageDetails(fee, promise, plan, dispute, received, leftOut);
    }

    public MessageDetails withReceived(Money received) {
        return new MessageDetails(fee, promise, plan, dispute, received, leftOut);
    }

    public MessageDetails leavingOut(Set<Long> chargeIds) {
        return new MessageDetails(fee, promise, plan, dispute, received, Set.copyOf(chargeIds));
    }

    /** These details, completed by those of {@code other} where they say nothing; both leave out. */
    public MessageDetails or(MessageDetails other) {
        var bothLeftOut = new HashSet<>(leftOut);
        bothLeftOut.addAll(other.leftOut);
        return new MessageDetails(
                fee != null ? fee : other.fee,
                promise != null ? promise : other.promise,
                plan != null ? plan : other.plan,
                dispute != null ? dispute : other.dispute,
                received != null ? received : other.received,
                Set.copyOf(bothLeftOut));
    }
}
