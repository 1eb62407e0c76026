package io.dunwell.worklist;

import io.dunwell.customers.CustomerSearch;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.SqlRow;
import io.dunwell.worklist.WorklistFilter.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks, most urgent first; taken by one person at a time. */
@Service
public class Worklist {

    private final JdbcClient jdbc;
    private final FreeTasks free;
    private final BusinessCalendar calendar;
    private final CompanyClock clock;
    private final CustomerSearch search;
    private final Function<Asked, Long> counts;
    private final Function<Asked, WorklistFigures> sums;

    Worklist(
            JdbcClient jdbc,
            FreeTasks free,
            BusinessCalendar calendar,
            CompanyClock clock,
            CustomerSearch search,
            LongLists longLists) {
        this.search = search;
        this.counts = longLists.keeping(this::counted);
        this.sums = longLists.keeping(this::addedUp);
        this.jdbc = jdbc;
        this.free = free;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** One page in the order of priority, counted from 0. */
    @Transactional(readOnly = true)
    public WorklistPage page(WorklistFilter filter, int page, int size) {
        return page(filter, Order.PRIORITY, page, size);
    }

    /** One page, counted from 0. */
    @Transactional(readOnly = true)
    public WorklistPage page(WorklistFilter filter, Order order, int page, int size) {
        return new WorklistPage(items(filter, order, page, size), count(filter), page, size);
    }

    /** The same without their number. */
    @Transactional(readOnly = true)
    public List<WorkItem> items(WorklistFilter filter, Order order, int page, int size) {
        var sql = WorklistSql.of(filter, calendar.today(), search);
        // The rows of a page are picked from an index alone; only they are read.
        return jdbc.sql("select item.*, customer.name as customer_name, customer.number as customer_number"
                        + " from (select item.task_id from work_item item " + sql.where() + " order by " + order.sql()
                        + " limit :size offset :from) pick join work_item item on item.task_id = pick.task_id"
                        + " join customer on customer.id = item.customer_id order by " + order.sql())
                .params(sql.parameters())
                .param("size", size)
                .param("from", (long) page * size)
                .query(WorkItemRows::read)
                .list();
    }

    public Optional<WorkItem> find(String taskId) {
        return jdbc.sql(WorkItemRows.SELECT + "where item.task_id = ?")
                .param(taskId)
                .query(WorkItemRows::read)
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
        return jdbc.sql(WorkItemRows.SELECT + "where item.case_id = ? order by item.priority desc")
                .param(caseId)
                .query(WorkItemRows::read)
                .list();
    }

    /**
     * Takes a task; taking one's own again does nothing.
     *
     * @throws TaskTaken when another person has it
     */
    @Transactional
    public void claim(String taskId, String login) {
        claim(taskId, new Worker(login, Set.of()));
    }

    /** The same; what belongs to somebody whose substitute the person is becomes theirs. */
    @Transactional
    public void claim(String taskId, Worker worker) {
        var login = worker.login();
        var taken = jdbc.sql(
                        """
                update work_item set claimed_at = case when assignee = :login then claimed_at else :now end, assignee = :login,
                  snoozed_until = null, version = version + 1
                where task_id = :task and (assignee is null or assignee in (:logins))
                """)
                .param("login", login)
                .param("now", SqlRow.stored(clock.instant()))
                .param("task", taskId)
                .param("logins", worker.logins())
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
        var next = jdbc.sql(
                        """
                        select task_id from work_item where assignee in (:logins)
                          and (snoozed_until is null or snoozed_until <= :today)
                        order by case when assignee = :login then 0 else 1 end, priority desc, due_on limit 1
                        """)
                .param("logins", worker.logins())
                .param("login", worker.login())
                .param("today", calendar.today())
                .query(String.class)
                .optional()
                .or(() -> free.first(worker, calendar.today()));
        next.ifPresent(taskId -> claim(taskId, worker));
        return next;
    }

    /** Gives a task back to the queue. */
    @Transactional
    public void release(String taskId) {
        jdbc.sql("update work_item set assignee = null, claimed_at = null, version = version + 1 where task_id = ?")
                .param(taskId)
                .update();
    }

    /** The filter's answer differs from day to day. */
    private record Asked(WorklistFilter filter, LocalDate today) {

        /** Few tasks, and the reader has just done one of them. */
        boolean isOwn() {
            return filter.view() == View.MINE;
        }
    }

    /** How many open tasks the filter finds; for long lists of several people as of some seconds ago. */
    @Transactional(readOnly = true)
    public long count(WorklistFilter filter) {
        var asked = new Asked(filter, calendar.today());
        return asked.isOwn() ? counted(asked) : counts.apply(asked);
    }

    private long counted(Asked asked) {
        var sql = WorklistSql.of(asked.filter(), asked.today(), search);
        return jdbc.sql("select count(*) from work_item item " + sql.where())
                .params(sql.parameters())
                .query(Long.class)
                .single();
    }

    /** What the filtered list adds up to; for long lists of several people as of some seconds ago. */
    @Transactional(readOnly = true)
    public WorklistFigures figures(WorklistFilter filter) {
        var asked = new Asked(filter, calendar.today());
        return asked.isOwn() ? addedUp(asked) : sums.apply(asked);
    }

    private WorklistFigures addedUp(Asked asked) {
        var sql = WorklistSql.of(asked.filter(), asked.today(), search);
        return WorklistFigures.of(jdbc.sql(
                        """
                        select currency, sum(tasks), count(*), sum(late), sum(due_today), sum(broken), sum(amount) from (
                          select item.customer_id, item.currency, count(*) as tasks, max(item.to_collect) as amount,
                            sum(case when item.due_on < :now then 1 else 0 end) as late,
                            sum(case when item.due_on = :now then 1 else 0 end) as due_today,
                            max(case when item.broken_promises > 0 then 1 else 0 end) as broken
                            from work_item item %s group by item.customer_id, item.currency) account
                         group by currency
                        """
                                .formatted(sql.where()))
                .params(sql.parameters())
                .param("now", asked.today())
                .query((row, number) -> new WorklistFigures.Row(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        Money.of(row.getBigDecimal(7), row.getString(1))))
                .list());
    }

    /** The orders of the list; each ends in the task's id, so that no page repeats a row of another. */
    public enum Order {
        PRIORITY("item.priority desc, item.due_on, item.task_id"),
        DUE("item.due_on, item.priority desc, item.task_id"),
        COLLECT("item.to_collect desc, item.task_id"),
        OLDEST("item.oldest_due_on, item.task_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
