package io.dunwell.messaging.versions;

import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was published; it never changes.
 *
 * @param number counted from 1 for each place
 * @param words null for a return to the house's own text, whatever that is at the time
 * @param again the earlier version that was published again; null when the words were new
 * @param note why, in the publisher's words
 */
public record TextVersion(
        TextPlace place,
        int number,
        @Nullable Words words,
        @Nullable Integer again,
        String note,
        String publishedBy,
        Instant publishedAt) {}
