package io.dunwell.cases;

import io.dunwell.cases.CaseSignals.LastSeen;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer's overdue account being collected, as last seen.
 *
 * @param processInstance the frame that runs it; null only inside the transaction that opens it
 * @param stageReached highest stage of the policy carried out since the treatment began, or began again with younger
 *     debt; 0 for none
 * @param standing what the books said at the last look
 * @param carryingDueOn {@link CaseFacts#oldestDueOn} at the last look
 * @param overdue at the last look; what is true today stands in the ledger
 * @param nextActionOn the day of the next action, at the latest; an open case always has one
 * @param nextActionAfterRun the customer's payment run that the next action waits for, null for none
 * @param ownerHoldUntil the owner wants quiet through this day
 * @param resumesAfter what ended before the treatment began again, until a stage is carried out
 */
public record CollectionCase(
        long id,
        AccountId account,
        String policyKey,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome,
        @Nullable String processInstance,
        int stageReached,
        Standing standing,
        @Nullable LocalDate carryingDueOn,
        Money overdue,
        Money toCollect,
        int brokenPromises,
        @Nullable String nextAction,
        @Nullable String nextActionId,
        @Nullable LocalDate nextActionOn,
        boolean nextActionByPerson,
        @Nullable LocalDate nextActionAfterRun,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate rightPartyOn,
        @Nullable LocalDate ownerHoldUntil,
        PauseEnd resumesAfter) {

    public boolean isOpen() {
        return closedOn == null;
    }

    LastSeen lastSeen() {
        return new LastSeen(standing, carryingDueOn, brokenPromises);
    }
}
