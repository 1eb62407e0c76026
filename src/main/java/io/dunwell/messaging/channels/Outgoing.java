package io.dunwell.messaging.channels;

import io.dunwell.messaging.texts.MessageText;
import java.time.Duration;

/**
 * A message ready to leave, once.
 *
 * @param reference of this attempt and no other, a UUID; what providers report later names it
 * @param to email address or E.164 number; for a letter the name on the envelope
 * @param validity a text message that cannot be delivered within this time is dropped, so that none arrives at night
 * @param head what an email carries beside its words
 */
public record Outgoing(
        long messageId,
        String reference,
        String to,
        String toName,
        String senderName,
        MessageText text,
        Duration validity,
        MailHead head) {

    public Outgoing(
            long messageId,
            String reference,
            String to,
            String toName,
            String senderName,
            MessageText text,
            Duration validity) {
        this(messageId, reference, to, toName, senderName, text, validity, MailHead.NONE);
    }

    public Outgoing with(MailHead other) {
        return new Outgoing(messageId, reference, to, toName, senderName, text, validity, other);
    }
}
