package io.dunwell.messaging.channels;

import io.dunwell.messaging.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells, later, about one attempt.
 *
 * @param reference of the attempt: {@link Outgoing#reference}
 * @param status the provider's own word, for the record
 * @param reached SENT, DELIVERED or UNDELIVERED
 * @param failure when undelivered, what that says about the address; null otherwise
 */
public record DeliveryReport(
        String reference, String providerId, String status, MessageState reached, @Nullable Outcome failure) {}
