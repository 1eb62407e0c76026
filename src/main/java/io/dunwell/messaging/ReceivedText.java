package io.dunwell.messaging;

import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.util.List;

/**
 * A text message or email from outside, as it came.
 *
 * @param from number of the sender, E.164 as a rule, or their email address
 * @param subject of an email; empty for a text
 * @param words empty for a picture without words; of an email those that are new
 * @param pictures how many pictures or files came with it; they stay with the provider, or in the mailbox
 * @param attachments names and sizes of files that came with an email
 * @param senders customers it may come from; empty when nobody knows
 */
public record ReceivedText(
        long id,
        Channel channel,
        String from,
        String subject,
        String words,
        int pictures,
        List<String> attachments,
        TextMeaning meaning,
        Instant receivedAt,
        List<Sender> senders) {

    public ReceivedText {
        attachments = List.copyOf(attachments);
        senders = List.copyOf(senders);
    }

    /** A customer it may come from. */
    public record Sender(long customerId, String customerName, String customerNumber) {}

    public boolean isMail() {
        return channel == Channel.EMAIL;
    }

    /** What it was taken to mean. */
    public String heardAs() {
        return meaning.label(channel);
    }

    public ReceivedText from(List<Sender> known) {
        return new ReceivedText(id, channel, from, subject, words, pictures, attachments, meaning, receivedAt, known);
    }

    public boolean isFromNobodyKnown() {
        return senders.isEmpty();
    }
}
