package io.dunwell.cases;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.staff.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who finished which task: the list forgets a task when it is over. */
@Component
class DoneTasks {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    DoneTasks(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void done(AnsweredTask task, String form) {
        var account = task.facts().account();
        jdbc.sql(
                        """
                insert into done_task (task_id, form_key, case_id, customer_id, currency, done_by, done_on, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        task.taskId(),
                        form,
                        task.caseId(),
                        account.customerId(),
                        account.currency(),
                        user.login(),
                        task.today(),
                        SqlRow.stored(clock.instant()))
                .update();
    }
}
