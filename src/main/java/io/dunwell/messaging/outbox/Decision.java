package io.dunwell.messaging.outbox;

import io.dunwell.contact.Verdict;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.Money;
import io.dunwell.messaging.OutboundMessage;
import io.dunwell.messaging.channels.Outgoing;
import io.dunwell.messaging.texts.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What shall become of a message that is due. */
sealed interface Decision {

    OutboundMessage message();

    /** What the rules of contact said, where it was they that decided. */
    @Nullable
    Verdict verdict();

    /** Not now. */
    record Defer(OutboundMessage message, Instant until, String reason, @Nullable Verdict verdict) implements Decision {

        Defer(OutboundMessage message, Instant until, String reason) {
            this(message, until, reason, null);
        }
    }

    /** Never. */
    record Withhold(OutboundMessage message, String reason, @Nullable Verdict verdict) implements Decision {

        Withhold(OutboundMessage message, String reason) {
            this(message, reason, null);
        }
    }

    /**
     * Now.
     *
     * @param channel by which it goes, perhaps not the one wished for
     * @param contactId null for a letter to a customer without a person
     * @param wording the text it was written with
     * @param otherWay whether another channel is left should this one refuse
     */
    record Go(
            OutboundMessage message,
            Channel channel,
            @Nullable Long contactId,
            Wording wording,
            Money amount,
            Outgoing outgoing,
            boolean otherWay,
            @Nullable Verdict verdict)
            implements Decision {

        Go with(Outgoing other) {
            return new Go(message, channel, contactId, wording, amount, other, otherWay, verdict);
        }

        /** Counted from 1. */
        int attempt() {
            return message.attempts() + 1;
        }
    }
}
