package io.dunwell.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about email to an address of theirs.
 *
 * @param ended whether they want none; false when they want it again
 * @param words theirs, or a colleague's note; null for a click
 */
public record EmailWish(
        long contactId,
        boolean ended,
        ConsentSource how,
        @Nullable String words,
        String recordedBy,
        Instant recordedAt) {}
