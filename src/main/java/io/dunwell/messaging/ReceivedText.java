package io.dunwell.messaging;

import java.time.Instant;
import java.util.List;

/**
 * A text message from outside, as it came.
 *
 * @param from number of the sender, E.164 as a rule
 * @param words empty for a picture without words
 * @param pictures how many pictures or files came with it; they stay with the provider
 * @param senders customers with an active contact of this number; empty when nobody knows it
 */
public record ReceivedText(
        long id,
        String from,
        String words,
        int pictures,
        TextMeaning meaning,
        Instant receivedAt,
        List<Sender> senders) {

    public ReceivedText {
        senders = List.copyOf(senders);
    }

    /** A customer it may come from. */
    public record Sender(long customerId, String customerName, String customerNumber) {}

    public boolean isFromNobodyKnown() {
        return senders.isEmpty();
    }
}
