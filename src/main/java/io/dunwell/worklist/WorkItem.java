package io.dunwell.worklist;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open task with what a list needs, as it was when the task opened.
 *
 * @param formKey form in {@code forms/} that completes it
 * @param candidateRole role whose people may take it
 * @param assignee login of the person who took it
 * @param priority 0 to 100, higher first
 * @param why the priority in a phrase
 */
public record WorkItem(
        String taskId,
        long caseId,
        long customerId,
        String customerName,
        String customerNumber,
        String title,
        String formKey,
        String candidateRole,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        int priority,
        String why,
        Money overdue,
        int daysOverdue,
        LocalDate openedOn) {

    static final String CALL = "call-customer";

    public AccountId account() {
        return new AccountId(customerId, overdue.currency());
    }

    /** Whether it is done by calling the customer. */
    public boolean isCall() {
        return formKey.equals(CALL);
    }

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
