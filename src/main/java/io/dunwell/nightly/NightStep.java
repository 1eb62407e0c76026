package io.dunwell.nightly;

import java.time.LocalDate;

/**
 * One move of the night. The beans run in the order of their {@code @Order}; a new one shows up in the report by
 * itself.
 *
 * <p>A step works in transactions of its own, is harmless when it runs again for the same date, and goes on after an
 * item that failed.
 */
public interface NightStep {

    /** Key in the report's tables, at most 40 characters; never changes. */
    String name();

    /** In business words, as an order: "Import waiting files". */
    String label();

    /**
     * Does the work that is due on {@code date}.
     *
     * @return one sentence for the report
     */
    String run(LocalDate date, StepProgress progress);
}
