package io.dunwell.worklist;

import io.dunwell.cases.Calls;
import io.dunwell.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that nobody has: the most urgent first, but calls that may not be made yet after all others. */
@Component
class FreeTasks {

    private static final int LOOKED_AT = 50;

    private final JdbcClient jdbc;
    private final Calls calls;

    FreeTasks(JdbcClient jdbc, Calls calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /** One that nobody else takes at the same moment, held until the transaction ends. */
    Optional<String> first(Worker worker, LocalDate today) {
        return worker.roles().isEmpty()
                ? Optional.empty()
                : inOrder(waiting(worker, today)).stream()
                        .flatMap(task -> held(task).stream())
                        .findFirst();
    }

    private List<Waiting> inOrder(List<Waiting> waiting) {
        var advice = calls.advice(waiting.stream()
                .filter(task -> task.formKey().equals(WorkItem.CALL))
                .map(Waiting::account)
                .collect(Collectors.toSet()));
        // Whoever nobody knows how to call is found out about by the person.
        return waiting.stream()
                .sorted(Comparator.comparing((Waiting task) -> task.formKey().equals(WorkItem.CALL)
                        && advice.containsKey(task.account())
                        && !Objects.requireNonNull(advice.get(task.account())).allowed()))
                .toList();
    }

    private List<Waiting> waiting(Worker worker, LocalDate today) {
        return jdbc.sql(
                        """
                select task_id, customer_id, currency, form_key from work_item
                where candidate_role in (:roles) and assignee is null
                  and (snoozed_until is null or snoozed_until <= :today) order by priority desc, due_on, task_id limit :most
                """)
                .param("roles", worker.roles())
                .param("today", today)
                .param("most", LOOKED_AT)
                .query(FreeTasks::read)
                .list();
    }

    private Optional<String> held(Waiting task) {
        return jdbc.sql("select task_id from work_item where task_id = ? and assignee is null for update skip locked")
                .param(task.taskId())
                .query(String.class)
                .optional();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("task_id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                row.getString("form_key"));
    }

    private record Waiting(String taskId, AccountId account, String formKey) {}
}
