package io.dunwell.messaging;

import io.dunwell.kernel.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text may mention beyond open items. Whatever is absent is left out of the text, which then speaks generally.
 *
 * @param received the payment acknowledged
 * @param payRun the customer's payment run in which what is asked for should be
 * @param held what must not be asked for, because it is disputed or promised: whole items are left out of the text, a
 *     part of one is taken off
 */
public record MessageDetails(
        @Nullable Fee fee,
        @Nullable Promised promise,
        @Nullable Plan plan,
        @Nullable Disputed dispute,
        @Nullable Offered offer,
        @Nullable Money received,
        @Nullable LocalDate payRun,
        List<Held> held) {

    public static final MessageDetails NONE = new MessageDetails(null, null, null, null, null, null, null, List.of());

    /** A late fee, announced or posted, and the day it is or was charged. */
    public record Fee(Money amount, LocalDate appliesOn) {}

    /** A promise, confirmed or broken, and the day it is for. */
    public record Promised(Money amount, LocalDate dueOn) {}

    /**
     * A work-out plan, offered or agreed.
     *
     * @param parts the instalments in order, at least one
     * @param link where the agreement can be read and answered; null while nobody outside reaches us
     * @param next the instalment that the message is about, with what is still missing of it; null for the one due on
     *     the message's deadline, or the first
     */
    public record Plan(Money amount, List<Part> parts, @Nullable URI link, @Nullable Part next) {

        public Plan {
            parts = List.copyOf(parts);
        }

        public Plan(Money amount, List<Part> parts) {
            this(amount, parts, null, null);
        }

        public record Part(LocalDate dueOn, Money amount) {}
    }

    /**
     * A dispute, open or answered.
     *
     * @param references the documents it is about
     * @param reason code of the customer's reason, put in the reader's words; unknown codes are left out
     * @param credited what the decision took off; null while undecided, when rejected, or remedied by a delivery alone
     * @param replaced the delivery that remedies it, null for none
     */
    public record Disputed(
            Money amount,
            List<String> references,
            String reason,
            @Nullable Money credited,
            @Nullable Replaced replaced) {

        public Disputed {
            references = List.copyOf(references);
        }
    }

    /** A replacement delivery: the day it is promised for, and its number where there is one. */
    public record Replaced(LocalDate on, @Nullable String reference) {}

    /**
     * An offer for paying in full by the message's deadline, open or fulfilled.
     *
     * @param discount off what is owed, or off the order
     * @param references the documents it settles
     */
    public record Offered(Money toPay, Money discount, List<String> references, @Nullable Ordered order) {

        public Offered {
            references = List.copyOf(references);
        }
    }

    /** A new order before its discount; the description may be empty. */
    public record Ordered(String reference, String description, Money amount) {}

    /**
     * An amount that must not be asked for.
     *
     * @param chargeIds the charges it is about; empty for the account as a whole, oldest due first
     */
    public record Held(Set<Long> chargeIds, Money amount) {

        public Held {
            chargeIds = Set.copyOf(chargeIds);
        }
    }

    public MessageDetails with(Fee fee) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails with(Promised promise) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails with(Plan plan) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails with(Disputed dispute) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails with(Offered offer) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails withReceived(Money received) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails withPayRun(LocalDate payRun) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, held);
    }

    public MessageDetails holding(List<Held> held) {
        return new MessageDetails(fee, promise, plan, dispute, offer, received, payRun, List.copyOf(held));
    }

    /** These details, completed by those of {@code other} where they say nothing; what both hold is held. */
    public MessageDetails or(MessageDetails other) {
        var both = new ArrayList<>(held);
        both.addAll(other.held);
        return new MessageDetails(
                fee != null ? fee : other.fee,
                promise != null ? promise : other.promise,
                plan != null ? plan : other.plan,
                dispute != null ? dispute : other.dispute,
                offer != null ? offer : other.offer,
                received != null ? received : other.received,
                payRun != null ? payRun : other.payRun,
                List.copyOf(both));
    }
}
