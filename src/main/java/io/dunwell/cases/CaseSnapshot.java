package io.dunwell.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A running case (or the occasion of a reminder before the due date) together with what the books say about it. */
record CaseSnapshot(
        long caseId,
        String policyKey,
        int stageReached,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate rightPartyOn,
        CaseFacts facts) {

    CaseSnapshot withStage(int stage, LocalDate on) {
        return new CaseSnapshot(caseId, policyKey, Math.max(stageReached, stage), on, rightPartyOn, facts);
    }
}
