package io.dunwell.messaging.channels;

import io.dunwell.messaging.texts.MessageText;
import java.time.Duration;

/**
 * A message ready to leave, once.
 *
 * @param to email address or E.164 number; for a letter the name on the envelope
 * @param validity a text message that cannot be delivered within this time is dropped, so that none arrives at night
 */
public record Outgoing(
        long messageId, String to, String toName, String senderName, MessageText text, Duration validity) {}
