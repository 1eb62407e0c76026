package io.dunwell.contact;

import org.jspecify.annotations.Nullable;

/**
 * A verdict and whom it concerned.
 *
 * @param messageId of a message
 * @param callId of a call
 */
public record JudgedContact(@Nullable Long messageId, @Nullable Long callId, long customerId, Verdict verdict) {

    /** @param messageId null for a contact that was not made */
    public JudgedContact(@Nullable Long messageId, long customerId, Verdict verdict) {
        this(messageId, null, customerId, verdict);
    }

    public static JudgedContact call(long callId, long customerId, Verdict verdict) {
        return new JudgedContact(null, callId, customerId, verdict);
    }
}
