package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task on the home page's board. */
public record TaskRow(
        String taskId,
        long caseId,
        String customer,
        String number,
        String title,
        String why,
        Money overdue,
        int daysOverdue,
        int priority,
        @Nullable LocalDate dueOn,
        @Nullable String assignee) {

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
