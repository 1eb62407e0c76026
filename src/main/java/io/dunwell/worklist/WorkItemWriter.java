package io.dunwell.worklist;

import io.dunwell.cases.Cases;
import io.dunwell.engine.TaskClosed;
import io.dunwell.engine.TaskOpened;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import java.sql.Timestamp;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the list's own table in step with the engine's tasks, in the same transaction. */
@Component
class WorkItemWriter {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;

    WorkItemWriter(JdbcClient jdbc, Cases cases, BusinessCalendar calendar, CompanyClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void opened(TaskOpened task) {
        var facts = cases.facts(task.caseId());
        var priority = Priority.of(facts, task.candidateRole());
        jdbc.sql(
                        """
                insert into work_item (task_id, case_id, customer_id, currency, activity_id, title, form_key,
                  candidate_role, due_on, priority, why, overdue_amount, days_overdue, opened_on, recorded_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
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
                        task.dueOn(),
                        priority.points(),
                        priority.why(),
                        facts.overdue().amount(),
                        facts.daysOverdue(),
                        calendar.today(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    @EventListener
    void closed(TaskClosed task) {
        jdbc.sql("delete from work_item where task_id = ?").param(task.taskId()).update();
    }
}
