package io.dunwell.reporting;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures for screens. Each is one query that follows the cases and tasks at hand, not the size of the ledger. */
@Service
@Transactional(readOnly = true)
public class Reports {

    private static final List<String> BUCKETS = List.of("CURRENT", "DAYS_1_30", "DAYS_31_60", "DAYS_61_90", "OVER_90");

    private final JdbcClient jdbc;
    private final Companies companies;

    Reports(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    /** @param login whose tasks are counted as "mine" */
    public HomeFigures home(LocalDate today, String login) {
        return new HomeFigures(
                sums(
                        "select currency, sum(to_collect) as amount from collection_case where closed_on is null group by currency"),
                sums(
                        "select currency, sum(overdue_amount) as amount from collection_case where closed_on is null group by currency"),
                sums(
                        "select currency, sum(amount - received) as amount from promise where standing = 'OPEN' group by currency"),
                count("select count(*) from collection_case where closed_on is null"),
                count("select count(*) from work_item"),
                count("select count(*) from work_item where assignee = ?", login),
                count(
                        "select count(*) from outbound_message where business_date = ? and state in ('SENT', 'DELIVERED', 'UNDELIVERED', 'TO_PRINT')",
                        today));
    }

    /** Whether there is anything to report on: a fresh company has no customer. */
    public boolean isEmpty() {
        return jdbc.sql("select id from customer limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    /** The newest kept ageing of each currency, the company's own first. */
    public List<DayOfAgeing> ageing() {
        return days("taken_on = (select max(taken_on) from ageing_snapshot)", List.of());
    }

    /** The kept ageings of the company's own currency since {@code from}, oldest first. */
    public List<DayOfAgeing> ageingSince(LocalDate from) {
        return days("taken_on >= ? and currency = ?", List.of(from, own()));
    }

    /** Open tasks, the next due first and of those the most urgent; tasks without a date come last. */
    public List<TaskRow> openTasks(int atMost) {
        return jdbc.sql(
                        """
                select item.*, customer.name as customer_name, customer.number as customer_number
                from work_item item join customer on customer.id = item.customer_id
                order by case when item.due_on is null then 1 else 0 end, item.due_on, item.priority desc,
                  item.overdue_amount desc, item.task_id limit ?
                """)
                .param(atMost)
                .query(Reports::task)
                .list();
    }

    private List<DayOfAgeing> days(String condition, List<Object> params) {
        var rows = jdbc.sql("select * from ageing_snapshot where " + condition + " order by taken_on, currency")
                .params(params)
                .query((row, number) -> new Kept(
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("currency"),
                        row.getString("bucket"),
                        row.getBigDecimal("amount"),
                        row.getLong("accounts")))
                .list();
        var days = rows.stream().collect(Collectors.groupingBy(row -> row.date() + row.currency()));
        return rows.stream()
                .filter(row -> row.bucket().equals(Snapshots.ALL))
                .sorted((one, other) -> Boolean.compare(
                        other.currency().equals(own()), one.currency().equals(own())))
                .map(all -> day(all, days.getOrDefault(all.date() + all.currency(), List.of())))
                .toList();
    }

    private static DayOfAgeing day(Kept all, List<Kept> rows) {
        var amounts = rows.stream().collect(Collectors.toMap(Kept::bucket, Kept::amount));
        var buckets = BUCKETS.stream()
                .map(bucket -> Money.of(amounts.getOrDefault(bucket, BigDecimal.ZERO), all.currency()))
                .toList();
        return new DayOfAgeing(all.date(), all.currency(), buckets, all.accounts());
    }

    private List<Money> sums(String sql) {
        var sums = new ArrayList<>(jdbc.sql(sql)
                .query((row, number) -> Money.of(row.getBigDecimal("amount"), row.getString("currency")))
                .list());
        var mine = sums.stream()
                .filter(sum -> sum.currency().equals(own()))
                .findFirst()
                .orElseGet(() -> Money.zero(own()));
        sums.remove(mine);
        sums.removeIf(Money::isZero);
        sums.add(0, mine);
        return List.copyOf(sums);
    }

    private long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    private String own() {
        return companies.current().currency();
    }

    private static TaskRow task(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getString("task_id"),
                row.getLong("case_id"),
                row.getString("customer_name"),
                row.getString("customer_number"),
                row.getString("title"),
                row.getString("why"),
                Money.of(row.getBigDecimal("overdue_amount"), row.getString("currency")),
                row.getInt("days_overdue"),
                row.getInt("priority"),
                row.getObject("due_on", LocalDate.class),
                row.getString("assignee"));
    }

    /** A row of the snapshots. */
    private record Kept(LocalDate date, String currency, String bucket, BigDecimal amount, long accounts) {}
}
