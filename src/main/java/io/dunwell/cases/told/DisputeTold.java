package io.dunwell.cases.told;

import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeState;
import io.dunwell.disputes.Replacement;
import io.dunwell.messaging.MessageDetails;
import io.dunwell.messaging.MessageDetails.Disputed;
import io.dunwell.messaging.MessageDetails.Replaced;
import io.dunwell.messaging.OutboundMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dispute that a message acknowledges or answers: its documents, the customer's reason, what came of it. */
final class DisputeTold {

    private DisputeTold() {}

    static boolean isAbout(OutboundMessage message) {
        return message.template().startsWith("dispute-");
    }

    /** @param disputes of the account, newest first */
    static MessageDetails in(OutboundMessage message, List<Dispute> disputes, References references) {
        var id = Occasion.of(message, "dispute");
        return disputes.stream()
                .filter(dispute -> id.isEmpty() || dispute.id() == id.getAsLong())
                .findFirst()
                .map(dispute -> MessageDetails.NONE.with(disputed(dispute, references)))
                .orElse(MessageDetails.NONE);
    }

    private static Disputed disputed(Dispute dispute, References references) {
        return new Disputed(
                dispute.amountHeld(),
                references.of(dispute.chargeIds()),
                dispute.reason().name(),
                credited(dispute) ? dispute.credited() : null,
                replaced(dispute.replacement()));
    }

    private static boolean credited(Dispute dispute) {
        var answered = dispute.state() == DisputeState.UPHELD || dispute.state() == DisputeState.SPLIT;
        return answered && dispute.credited().isPositive();
    }

    private static @Nullable Replaced replaced(@Nullable Replacement replacement) {
        return replacement == null ? null : new Replaced(replacement.on(), replacement.reference());
    }
}
