package io.dunwell.cases;

import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it was written down.
 *
 * @param againstRule id of the rule of contact that forbade the call, null for none
 */
public record Conversation(
        long id,
        @Nullable Long caseId,
        LocalDate heldOn,
        Channel channel,
        boolean outbound,
        boolean rightParty,
        @Nullable String spokeWith,
        String outcome,
        @Nullable String reasonCode,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        @Nullable String againstRule) {}
