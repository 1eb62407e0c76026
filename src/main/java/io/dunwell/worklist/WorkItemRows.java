package io.dunwell.worklist;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import io.dunwell.promises.BrokenPromise;
import io.dunwell.worklist.WorkItem.Handover;
import io.dunwell.worklist.WorkItem.Snooze;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the list as tasks. */
final class WorkItemRows {

    /** To be followed by a condition about {@code item}. */
    static final String SELECT =
            """
            select item.*, customer.name as customer_name, customer.number as customer_number
            from work_item item join customer on customer.id = item.customer_id
            """;

    private WorkItemRows() {}

    static WorkItem read(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new WorkItem(
                row.getString("task_id"),
                row.getLong("case_id"),
                row.getLong("customer_id"),
                row.getString("customer_name"),
                row.getString("customer_number"),
                row.getString("title"),
                row.getString("form_key"),
                row.getString("candidate_role"),
                row.getString("assignee"),
                moment(row, "claimed_at"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("priority"),
                row.getString("why"),
                row.getString("about"),
                new Debt(
                        Money.of(row.getBigDecimal("overdue_amount"), currency),
                        Money.of(row.getBigDecimal("to_collect"), currency),
                        row.getObject("oldest_due_on", LocalDate.class),
                        row.getInt("broken_promises"),
                        broken(row, currency)),
                snooze(row),
                handover(row),
                row.getObject("opened_on", LocalDate.class));
    }

    private static @Nullable BrokenPromise broken(ResultSet row, String currency) throws SQLException {
        var on = row.getObject("broken_on", LocalDate.class);
        return on == null
                ? null
                : new BrokenPromise(
                        Money.of(row.getBigDecimal("broken_amount"), currency),
                        row.getObject("broken_due_on", LocalDate.class),
                        on);
    }

    private static @Nullable Snooze snooze(ResultSet row) throws SQLException {
        var until = row.getObject("snoozed_until", LocalDate.class);
        return until == null ? null : new Snooze(until, row.getString("snoozed_by"), row.getString("snoozed_why"));
    }

    private static @Nullable Handover handover(ResultSet row) throws SQLException {
        var by = row.getString("handed_by");
        return by == null
                ? null
                : new Handover(by, Objects.requireNonNull(moment(row, "handed_at")), row.getString("handed_note"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : SqlRow.moment(row, column);
    }
}
