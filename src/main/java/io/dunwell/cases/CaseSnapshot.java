package io.dunwell.cases;

import io.dunwell.cases.CaseSignals.LastSeen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A running case (or the occasion of a reminder before the due date, or of a reply) together with what the books say
 * about it.
 */
record CaseSnapshot(
        long caseId,
        String policyKey,
        int stageReached,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate rightPartyOn,
        LastSeen lastSeen,
        PauseEnd resumesAfter,
        CaseFacts facts) {

    /** Of an account for which no case is open. */
    static CaseSnapshot outside(CaseFacts facts) {
        return new CaseSnapshot(0, PreDueReminders.POLICY, 0, null, null, LastSeen.of(facts), PauseEnd.NONE, facts);
    }

    /** False for an occasion, which runs beside cases and has no events of its own. */
    boolean isCase() {
        return !policyKey.equals(PreDueReminders.POLICY);
    }

    /** The frame has read the books: what they say now is what it remembers. */
    CaseSnapshot asSeen(PauseEnd ended) {
        return new CaseSnapshot(
                caseId, policyKey, stageReached, lastContactOn, rightPartyOn, LastSeen.of(facts), ended, facts);
    }

    CaseSnapshot withStage(int stage, LocalDate on) {
        return new CaseSnapshot(
                caseId, policyKey, Math.max(stageReached, stage), on, rightPartyOn, lastSeen, PauseEnd.NONE, facts);
    }
}
