package io.dunwell.cases.repairs;

import io.dunwell.customers.ContactDetail;
import io.dunwell.customers.DetailWrong.How;
import io.dunwell.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A detail by which a customer is not reached, and what became of it.
 *
 * @param how it was learned first
 * @param currency of the account its task stands under; null until the task is open
 * @param caseId open case at that time, null for none
 * @param processInstance null until its task is open
 * @param outcome null while it is open
 * @param endedBy who mended it
 */
public record Repair(
        long id,
        ContactDetail detail,
        How how,
        LocalDate wrongOn,
        Instant openedAt,
        @Nullable String currency,
        @Nullable Long caseId,
        @Nullable String processInstance,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable LocalDate endedOn,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** What it ends as when somebody mends the detail elsewhere, e.g. on the customer's page. */
    public static final String MENDED = "mended";

    public boolean isOpen() {
        return outcome == null;
    }

    /** Under which account its story is told: all of the customer's until its task is open. */
    public boolean isAbout(AccountId account) {
        return detail.customerId() == account.customerId() && (currency == null || currency.equals(account.currency()));
    }

    /**
     * Something that was tried.
     *
     * @param messageId null when it was no message
     * @param said what was told about it
     */
    public record Try(@Nullable Long messageId, LocalDate on, String said) {}
}
