package io.dunwell.worklist;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task with what a list needs. The account's figures are those of the last look at the books, their rank that
 * of this night.
 *
 * @param formKey form in {@code forms/} that completes it
 * @param candidateRole role whose people may take it
 * @param assignee login of the person who has it
 * @param claimedAt since when they have it
 * @param priority 0 to 100, higher first
 * @param why the priority in a phrase, amounts and days in neutral form
 * @param about what the task is about where that says more than the figures
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
        @Nullable Instant claimedAt,
        @Nullable LocalDate dueOn,
        int priority,
        String why,
        @Nullable String about,
        Debt debt,
        @Nullable Snooze snooze,
        @Nullable Handover handover,
        LocalDate openedOn) {

    static final String CALL = "call-customer";

    /**
     * Out of sight for some days.
     *
     * @param until the day on which it is back
     */
    public record Snooze(LocalDate until, String by, String why) {}

    /** Given from one person to another, with what the next one should know. */
    public record Handover(String by, Instant at, String note) {}

    public AccountId account() {
        return new AccountId(customerId, debt.overdue().currency());
    }

    /** Whether it is done by calling the customer. */
    public boolean isCall() {
        return formKey.equals(CALL);
    }

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it is out of sight on that day. */
    public boolean isSnoozed(LocalDate today) {
        return snooze != null && snooze.until().isAfter(today);
    }

    /** Why it stands where it does, the weightiest first. */
    public List<Rank.Reason> reasons(LocalDate today) {
        return Rank.of(this, debt, today).reasons();
    }

    /** The two weightiest reasons, as of a day. */
    public String whyNow(LocalDate today) {
        return Rank.of(this, debt, today).why();
    }

    public Money overdue() {
        return debt.overdue();
    }
}
