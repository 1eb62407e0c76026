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
    /** Answered, withdrawn, or its answer was due. */
    COMPLAINT_ENDED,
    /** Nobody took the offer in time. */
    OFFER_LAPSED,
    /** Taken back by us, or fulfilled while something else is overdue. */
    OFFER_ENDED,
    STOP_LIFTED,
    /** Taken back from the agency. */
    RECALLED,
    /** The agency gave it back uncollected. */
    RETURNED;

    /**
     * What ended between two looks, where the account is to be collected now; NONE where nothing did. Where it rests
     * for another reason, only what the policy must not forget meanwhile: that a plan was broken or an agency has it no
     * more.
     */
    static PauseEnd between(Standing before, int brokenBefore, CaseFacts now) {
        if (now.standing() != Standing.TREAT) {
            return whileAtRest(before, now);
        }
        return switch (before) {
            case STOPPED -> STOP_LIFTED;
            case PLACED -> RECALLED;
            case PLANNED -> now.planState().equals("BROKEN") ? PLAN_BROKEN : PLAN_ENDED;
            case HELD -> HOLD_ENDED;
            case QUIET -> COMPLAINT_ENDED;
            case OFFERED -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : offerEnd(now);
            case DISPUTED -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : DISPUTE_ENDED;
            case PROMISED -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : PROMISE_ENDED;
            case TREAT, PARKED, PAID -> now.brokenPromises() > brokenBefore ? PROMISE_BROKEN : NONE;
        };
    }

    /**
     * What counts once {@code later} has ended as well and no stage was carried out in between: whether a hold ended
     * before or after a plan was broken, the plan was broken.
     */
    PauseEnd then(PauseEnd later) {
        return later == NONE || weighs() && !later.weighs() && later != PLAN_ENDED ? this : later;
    }

    /** Policies do not simply go on where they were. */
    private boolean weighs() {
        return this == PLAN_BROKEN || this == RECALLED || this == RETURNED;
    }

    private static PauseEnd whileAtRest(Standing before, CaseFacts now) {
        if (now.isPaid()) {
            return NONE;
        }
        return switch (before) {
            case PLACED -> RECALLED;
            case PLANNED -> now.planState().equals("BROKEN") ? PLAN_BROKEN : NONE;
            default -> NONE;
        };
    }

    private static PauseEnd offerEnd(CaseFacts now) {
        return now.offerState().equals("LAPSED") ? OFFER_LAPSED : OFFER_ENDED;
    }
}
