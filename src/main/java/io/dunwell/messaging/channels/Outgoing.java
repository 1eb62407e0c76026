package io.dunwell.messaging.channels;

import io.dunwell.messaging.texts.MessageText;
import java.time.Duration;

/**
 * A message ready to leave, once.
 *
 * @param reference of this attempt and no other, a UUID; what providers report later names it
 * @param to email address or E.164 number; for a letter the name on the envelope
 * @param validity a text message that cannot be delivered within this time is dropped, so that none arrives at night
 */
public record Outgoing(
        long messageId,
        String reference,
        String to,
        String toName,
        String senderName,
        MessageText text,
        Duration validity) {}
