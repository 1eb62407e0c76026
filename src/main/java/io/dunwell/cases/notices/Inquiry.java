package io.dunwell.cases.notices;

import io.dunwell.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a case relies on seems lost, and a person finds out, or has.
 *
 * @param caseId the case whose step wanted the notice
 * @param processInstance null until its task is open
 * @param outcome null while it is open
 * @param answeredBy null when it turned out by itself
 */
public record Inquiry(
        long id,
        long messageId,
        AccountId account,
        long caseId,
        LocalDate openedOn,
        @Nullable String processInstance,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return outcome == null;
    }
}
