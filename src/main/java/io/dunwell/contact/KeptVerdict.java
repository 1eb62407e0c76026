package io.dunwell.contact;

import io.dunwell.contact.Verdict.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was written down.
 *
 * @param until of a deferred contact
 */
public record KeptVerdict(
        String rule, Outcome outcome, @Nullable Instant until, String inputs, String sentence, Instant judgedAt) {}
