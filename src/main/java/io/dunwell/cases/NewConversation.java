package io.dunwell.cases;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact that a person had or tried to have.
 *
 * @param caseId null while none is open
 * @param taskKey the task it belongs to; a second one of the same task is not written again
 * @param contactId who was called, null for the one whom one talks to about the bills
 * @param rightParty whether the person who decides about payment was reached
 * @param reasonCode why they have not paid, coded
 */
public record NewConversation(
        AccountId account,
        @Nullable Long caseId,
        @Nullable String taskKey,
        LocalDate heldOn,
        Channel channel,
        boolean outbound,
        @Nullable Long contactId,
        boolean rightParty,
        @Nullable String spokeWith,
        String outcome,
        @Nullable String reasonCode,
        @Nullable String note) {

    boolean isOurCall() {
        return channel == Channel.PHONE && outbound;
    }
}
