package io.dunwell.worklist;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks, most urgent first; taken by one person at a time. */
@Service
public class Worklist {

    private static final String ITEM =
            """
            select item.*, customer.name as customer_name, customer.number as customer_number
            from work_item item join customer on customer.id = item.customer_id
            """;

    private final JdbcClient jdbc;
    private final FreeTasks free;

    Worklist(JdbcClient jdbc, FreeTasks free) {
        this.jdbc = jdbc;
        this.free = free;
    }

    /** One page, counted from 0. */
    @Transactional(readOnly = true)
    public WorklistPage page(WorklistFilter filter, int page, int size) {
        var items = jdbc.sql(ITEM + where(filter)
                        + " order by item.priority desc, item.due_on, item.task_id limit :size offset :from")
                .params(parameters(filter))
                .param("size", size)
                .param("from", (long) page * size)
                .query(Worklist::read)
                .list();
        return new WorklistPage(items, count(filter), page, size);
    }

    public Optional<WorkItem> find(String taskId) {
        return jdbc.sql(ITEM + "where item.task_id = ?")
                .param(taskId)
                .query(Worklist::read)
                .optional();
    }

    /** @throws NotFound when the task is closed */
    @Transactional(readOnly = true)
    public WorkItem get(String taskId) {
        return find(taskId).orElseThrow(() -> NotFound.of("open task", taskId));
    }

    /** Open tasks of a case, most urgent first. */
    @Transactional(readOnly = true)
    public List<WorkItem> ofCase(long caseId) {
        return jdbc.sql(ITEM + "where item.case_id = ? order by item.priority desc")
                .param(caseId)
                .query(Worklist::read)
                .list();
    }

    /**
     * Takes a task; taking one's own again does nothing.
     *
     * @throws TaskTaken when another person has it
     */
    @Transactional
    public void claim(String taskId, String login) {
        var taken = jdbc.sql(
                        """
                update work_item set assignee = ?, version = version + 1
                where task_id = ? and (assignee is null or assignee = ?)
                """)
                .params(login, taskId, login)
                .update();
        if (taken == 0) {
            throw new TaskTaken(String.valueOf(get(taskId).assignee()));
        }
    }

    /**
     * Takes the most urgent task a person may do: one of their own, else one that nobody has; calls that may not be
     * made yet come last.
     *
     * @return its id, empty when there is none
     */
    @Transactional
    public Optional<String> takeNext(Worker worker) {
        var next = jdbc.sql("select task_id from work_item where assignee = ? order by priority desc, due_on limit 1")
                .param(worker.login())
                .query(String.class)
                .optional()
                .or(() -> free.first(worker));
        next.ifPresent(taskId -> claim(taskId, worker.login()));
        return next;
    }

    /** Gives a task back to the queue. */
    @Transactional
    public void release(String taskId) {
        jdbc.sql("update work_item set assignee = null, version = version + 1 where task_id = ?")
                .param(taskId)
                .update();
    }

    /** How many open tasks a person may do: their own and those that nobody has. */
    @Transactional(readOnly = true)
    public long waitingFor(Worker worker) {
        return worker.roles().isEmpty()
                ? 0
                : jdbc.sql(
                                """
                        select count(*) from work_item
                        where candidate_role in (:roles) and (assignee is null or assignee = :login)
                        """)
                        .param("roles", worker.roles())
                        .param("login", worker.login())
                        .query(Long.class)
                        .single();
    }

    /** How many open tasks the filter finds. */
    @Transactional(readOnly = true)
    public long count(WorklistFilter filter) {
        return jdbc.sql("select count(*) from work_item item join customer on customer.id = item.customer_id "
                        + where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    private static String where(WorklistFilter filter) {
        var where =
                new StringBuilder(filter.roles().isEmpty() ? "where 1 = 0" : "where item.candidate_role in (:roles)");
        if (filter.assignee() != null) {
            where.append(" and item.assignee = :assignee");
        }
        if (filter.unassignedOnly()) {
            where.append(" and item.assignee is null");
        }
        if (filter.dueFrom() != null) {
            where.append(" and item.due_on >= :dueFrom");
        }
        if (filter.dueUpTo() != null) {
            where.append(" and item.due_on <= :dueUpTo");
        }
        if (!filter.text().isBlank()) {
            where.append(" and (lower(customer.name) like :text or lower(customer.number) like :text)");
        }
        return where.toString();
    }

    private static Map<String, Object> parameters(WorklistFilter filter) {
        var parameters = new HashMap<String, Object>();
        if (!filter.roles().isEmpty()) {
            parameters.put("roles", filter.roles());
        }
        if (filter.assignee() != null) {
            parameters.put("assignee", filter.assignee());
        }
        if (filter.dueFrom() != null) {
            parameters.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueUpTo() != null) {
            parameters.put("dueUpTo", filter.dueUpTo());
        }
        if (!filter.text().isBlank()) {
            parameters.put("text", "%" + filter.text().strip().toLowerCase(Locale.ROOT) + "%");
        }
        return parameters;
    }

    private static WorkItem read(ResultSet row, int number) throws SQLException {
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
                row.getObject("due_on", LocalDate.class),
                row.getInt("priority"),
                row.getString("why"),
                Money.of(row.getBigDecimal("overdue_amount"), row.getString("currency")),
                row.getInt("days_overdue"),
                row.getObject("opened_on", LocalDate.class));
    }
}
