package io.dunwell.engine;

import java.time.LocalDate;

/**
 * A payment run of the customer that pays before a person need do anything.
 *
 * @param on the day of the run
 * @param until the day on which its money should be here
 */
public record RunAwaited(LocalDate on, LocalDate until) {}
