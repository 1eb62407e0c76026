package io.dunwell.worklist;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Investigations;
import io.dunwell.cases.Investigations.Brief;
import io.dunwell.engine.TaskClosed;
import io.dunwell.engine.TaskOpened;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list's own table in step with the engine's tasks, in the same transaction. */
@Component
class WorkItemWriter {

    private static final String DISPUTE = "review-dispute";
    private static final String OWNERS_TASK = "COLLECTOR";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Investigations investigations;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    WorkItemWriter(
            JdbcClient jdbc,
            Cases cases,
            Investigations investigations,
            BusinessCalendar calendar,
            CompanyClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.investigations = investigations;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A dispute has somebody to whom its task belongs from the beginning; a supervisor's decision is any supervisor's.
     */
    @EventListener
    void opened(TaskOpened task) {
        var facts = cases.facts(task.caseId());
        var brief = task.formKey().equals(DISPUTE)
                ? investigations.brief(task.caseId()).orElse(null)
                : null;
        var about = brief == null ? null : brief.why();
        var debt = Debt.of(facts);
        var rank = Rank.of(task.formKey(), about, debt, task.dueOn(), calendar.today());
        var broken = debt.lastBroken();
        jdbc.sql(
                        """
                insert into work_item (task_id, case_id, customer_id, currency, activity_id, title, form_key,
                  candidate_role, assignee, due_on, priority, why, about, overdue_amount, to_collect, days_overdue,
                  oldest_due_on, broken_promises, broken_on, broken_due_on, broken_amount, opened_on, recorded_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)
                .params(
                        task.taskId(),
                        task.caseId(),
                        facts.account().customerId(),
                        facts.account().currency(),
                        task.activityId(),
                        task.title(),
                        task.formKey(),
                        task.candidateRole(),
                        assignee(task, brief),
                        task.dueOn(),
                        rank.points(),
                        rank.why(),
                        about,
                        debt.overdue().amount(),
                        debt.toCollect().amount(),
                        facts.daysOverdue(),
                        debt.oldestDueOn(),
                        debt.brokenPromises(),
                        broken == null ? null : broken.brokenOn(),
                        broken == null ? null : broken.dueOn(),
                        broken == null ? null : broken.missing().amount(),
                        calendar.today(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static @Nullable String assignee(TaskOpened task, @Nullable Brief brief) {
        return brief == null || !task.candidateRole().equals(OWNERS_TASK) ? null : brief.owner();
    }

    @EventListener
    void closed(TaskClosed task) {
        jdbc.sql("delete from work_item where task_id = ?").param(task.taskId()).update();
    }
}
