package io.dunwell.customers;

import io.dunwell.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was said about messages to a customer.
 *
 * @param contactId null when it was said for an address and everybody behind it
 * @param what AGREED, TAKEN_BACK, STOPPED, STARTED or NOT_TAKEN
 */
public record ConsentEntry(
        @Nullable Long contactId,
        Channel channel,
        String what,
        ConsentSource how,
        @Nullable String words,
        String recordedBy,
        Instant recordedAt) {}
