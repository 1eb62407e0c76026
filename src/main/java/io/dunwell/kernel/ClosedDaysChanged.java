package io.dunwell.kernel;

/**
 * The company closed on days after today, or is open on them again.
 *
 * @param period what was asked for; days of it that were so before did not change
 */
public record ClosedDaysChanged(ClosedPeriod period, boolean closed) {}
