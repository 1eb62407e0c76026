package io.dunwell.cases;

import io.dunwell.cases.CaseSignals.LastSeen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A running case (or the occasion of a reminder before the due date, or of a reply) together with what the books say
 * about it.
 *
 * @param remindsOf the due date that a reminder before it is about, else null
 */
record CaseSnapshot(
        long caseId,
        String policyKey,
        int stageReached,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate rightPartyOn,
        LastSeen lastSeen,
        PauseEnd resumesAfter,
        @Nullable LocalDate remindsOf,
        CaseFacts facts) {

    /** Of an account for which no case is open. */
    static CaseSnapshot outside(CaseFacts facts) {
        return beside(0, null, facts);
    }

    static CaseSnapshot beside(long id, @Nullable LocalDate remindsOf, CaseFacts facts) {
        return new CaseSnapshot(
                id, PreDueReminders.POLICY, 0, null, null, LastSeen.of(facts), PauseEnd.NONE, remindsOf, facts);
    }

    /** False for an occasion, which runs beside cases and has no events of its own. */
    boolean isCase() {
        return !policyKey.equals(PreDueReminders.POLICY);
    }

    /** The frame has read the books: what they say now is what it remembers. */
    CaseSnapshot asSeen(PauseEnd ended, int stage) {
        return new CaseSnapshot(
                caseId, policyKey, stage, lastContactOn, rightPartyOn, LastSeen.of(facts), ended, remindsOf, facts);
    }

    CaseSnapshot withStage(int stage) {
        return new CaseSnapshot(
                caseId,
                policyKey,
                Math.max(stageReached, stage),
                lastContactOn,
                rightPartyOn,
                lastSeen,
                PauseEnd.NONE,
                remindsOf,
                facts);
    }

    /** A message that asks for money was queued. */
    CaseSnapshot withContact(LocalDate on) {
        return new CaseSnapshot(
                caseId, policyKey, stageReached, on, rightPartyOn, lastSeen, resumesAfter, remindsOf, facts);
    }
}
