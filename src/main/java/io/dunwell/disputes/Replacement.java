package io.dunwell.disputes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that remedies what was contested; the charge stays owed and is chased from the beginning afterwards.
 *
 * @param reference order or delivery number, null when there is none yet
 * @param on the day for which it is promised
 */
public record Replacement(@Nullable String reference, LocalDate on) {}
