package io.dunwell.cases;

/**
 * What ended before a treatment begins again; the policy's own table says what follows from it. Forgotten as soon as a
 * stage was carried out.
 */
public enum PauseEnd {
    /** The treatment begins for the first time, or a stage was carried out since. */
    NONE,
    PROMISE_BROKEN,
    /** Kept, withdrawn, or it no longer covers what is to be collected. */
    PROMISE_ENDED,
    PLAN_BROKEN,
    /** Paid off or ended by us, and something else is overdue. */
    PLAN_ENDED,
    /** Answered or withdrawn. */
    DISPUTE_ENDED,
    HOLD_ENDED,
    STOP_LIFTED,
    /** Taken back from the agency. */
    RECALLED,
    /** The agency gave it back uncollected. */
    RETURNED;

    /** What ended between two looks, where the account is to be collected now; NONE where nothing did. */
    static PauseEnd between(Standing before, int brokenBefore, CaseFacts now) {
        if (now.standing() != Standing.TREAT) {
            return NONE;
        }
        return switch (before) {
            case STOPPED -> STOP_LIFTED;
            case PLACED -> RECALLED;
            case PLANNED -> now.planState().equals("BROKEN") ? PLAN_BROKEN : PLAN_ENDED;
            case HELD -> HOLD_ENDED;
            case DISPUTED -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : DISPUTE_ENDED;
            case PROMISED -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : PROMISE_ENDED;
            case TREAT, PARKED, PAID -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : NONE;
        };
    }
}
