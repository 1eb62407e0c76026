package io.dunwell.messaging;

import java.time.Instant;
import java.util.Set;

/**
 * A customer sent a text message or an email. Published once for each, in the transaction that keeps it; listeners
 * write rows only.
 *
 * @param textId {@link ReceivedText#id}
 * @param customerIds it may come from; never empty
 */
public record TextReceived(long textId, Set<Long> customerIds, TextMeaning meaning, Instant receivedAt) {

    public TextReceived {
        customerIds = Set.copyOf(customerIds);
    }
}
