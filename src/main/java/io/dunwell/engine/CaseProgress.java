package io.dunwell.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the engine tells about a case on its way; listened to by {@code cases}, which only writes rows. */
public interface CaseProgress {

    /** The frame reads the books and will choose its way by what they say now. */
    void readsBooks(long caseId);

    /** The case now rests until {@code next} happens; called again whenever that changes. */
    void rests(long caseId, NextAction next);

    /** A step of the policy's stage {@code stage} has been carried out. */
    void carriedOut(long caseId, int stage, LocalDate on);

    /** The frame reached its end: nothing will happen to this case any more. */
    void ended(long caseId, String endActivity);

    /**
     * What happens next to a case, and when.
     *
     * @param activityId the element it rests at
     * @param label in business words, from the diagram
     * @param on the day it happens, at the latest
     * @param byPerson whether a person must act
     * @param afterRun the customer's payment run that it waits for, null for none
     */
    record NextAction(String activityId, String label, LocalDate on, boolean byPerson, @Nullable LocalDate afterRun) {}
}
