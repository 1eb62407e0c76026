package io.dunwell.reporting;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due on a day over all accounts: promises, instalments, tasks, answers, and the cash that came in. Six
 * queries, each of which follows what is open or recent, not what ever was.
 */
@Service
@Transactional(readOnly = true)
public class DueToday {

    private static final int SOON = 7;
    private static final int WEEK = 7;

    // Each is put in its place first: a database may group by a column, but not by two parameters that look alike.
    private static final String OPEN_PROMISES =
            """
            select place, currency, count(*) as things, count(distinct plan_id) as of_them, sum(rest) as amount from (
              select p.plan_id, p.currency, p.amount - p.received as rest,
                case when p.plan_id is null then
                  case when p.due_on < :today then 'LATE' when p.due_on = :today then 'TODAY' else 'SOON' end
                else
                  case when p.cure_until is not null then 'PLAN_RISK' when p.due_on < :today then 'PLAN_LATE'
                    when p.due_on = :today then 'PLAN_TODAY' else 'PLAN_SOON' end
                end as place
                from promise p
               where p.standing = 'OPEN' and p.due_on <= :soon) item
             group by place, currency
            """;

    private static final String MISSED_PROMISES =
            """
            select place, currency, count(*) as things, sum(has_task) as of_them, sum(rest) as amount from (
              select case when p.plan_id is null then 'MISSED' else 'PLAN_MISSED' end as place, p.currency,
                p.amount - p.received as rest,
                case when exists (select 1 from work_item w
                  where w.customer_id = p.customer_id and w.currency = p.currency) then 1 else 0 end as has_task
                from promise p
               where p.judged_on >= :since and p.standing in ('BROKEN', 'PARTLY_KEPT')) item
             group by place, currency
            """;

    // An account counts once with what it had overdue, however many tasks it has.
    private static final String TASKS =
            """
            select place, currency, sum(tasks) as things, 0 as of_them, sum(overdue) as amount from (
              select place, customer_id, currency, count(*) as tasks, max(overdue_amount) as overdue from (
                select case when due_on < :today then 'LATE' else 'TODAY' end as place, customer_id, currency,
                  overdue_amount
                  from work_item where candidate_role in (:roles) and due_on <= :today) task
               group by place, customer_id, currency) account
             group by place, currency
            """;

    private static final String ANSWERS =
            """
            select place, currency, count(*) as things, 0 as of_them, sum(amount) as amount from (
              select case when answer_due_on < :today then 'LATE' else 'TODAY' end as place, currency, amount
                from dispute where state = 'OPEN' and answer_due_on <= :today) item
             group by place, currency
            """;

    private static final String CASH =
            """
            select place, currency, count(*) as things, sum(is_return) as of_them, sum(amount) as amount from (
              select case when received_on = :today then 'TODAY' when received_on >= :week then 'WEEK'
                  else 'BEFORE' end as place, case when amount < 0 then 1 else 0 end as is_return, currency, amount
                from credit where kind = 'PAYMENT' and received_on >= :before and received_on <= :today) item
             group by place, is_return, currency
            """;

    private final JdbcClient jdbc;
    private final Companies companies;

    DueToday(JdbcClient jdbc, Companies companies) {
        this.jdbc = jdbc;
        this.companies = companies;
    }

    /**
     * @param since from which day on something counts as just missed
     * @param roles whose tasks are counted
     */
    public TodayFigures at(LocalDate today, LocalDate since, Set<String> roles) {
        var open = rows(OPEN_PROMISES, Map.of("today", today, "soon", today.plusDays(SOON)));
        var missed = rows(MISSED_PROMISES, Map.of("since", since));
        var tasks = roles.isEmpty() ? List.<Row>of() : rows(TASKS, Map.of("today", today, "roles", roles));
        var answers = rows(ANSWERS, Map.of("today", today));
        return new TodayFigures(
                today,
                since,
                due(open, "TODAY"),
                due(open, "SOON"),
                due(open, "LATE"),
                missed(missed, "MISSED"),
                due(open, "PLAN_TODAY"),
                due(open, "PLAN_SOON"),
                due(open, "PLAN_LATE"),
                missed(missed, "PLAN_MISSED"),
                plansAtRisk(open),
                due(tasks, "TODAY"),
                due(tasks, "LATE"),
                done(today),
                due(answers, "TODAY"),
                due(answers, "LATE"),
                cash(today));
    }

    private long done(LocalDate today) {
        return jdbc.sql("select count(*) from done_task where done_on = ?")
                .param(today)
                .query(Long.class)
                .single();
    }

    private CashIn cash(LocalDate today) {
        var rows = rows(
                CASH,
                Map.of(
                        "today", today,
                        "week", today.minusDays(WEEK - 1L),
                        "before", today.minusDays(2L * WEEK - 1)));
        var week = rows.stream().filter(row -> !row.place().equals("BEFORE")).toList();
        return new CashIn(
                withOwn(sums(in(rows, "TODAY"))),
                withOwn(sums(week)),
                withOwn(sums(in(rows, "BEFORE"))),
                sums(week.stream().filter(row -> row.ofThem() > 0).toList()).stream()
                        .map(Money::negated)
                        .toList());
    }

    private Due due(List<Row> rows, String place) {
        var some = in(rows, place);
        return new Due(some.stream().mapToLong(Row::things).sum(), sums(some));
    }

    private Missed missed(List<Row> rows, String place) {
        return new Missed(due(rows, place), ofThem(in(rows, place)));
    }

    private Due plansAtRisk(List<Row> open) {
        var some = in(open, "PLAN_RISK");
        return new Due(ofThem(some), sums(some));
    }

    private static long ofThem(List<Row> rows) {
        return rows.stream().mapToLong(Row::ofThem).sum();
    }

    private static List<Row> in(List<Row> rows, String place) {
        return rows.stream().filter(row -> row.place().equals(place)).toList();
    }

    /** Without those that come to nothing. */
    private List<Money> sums(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.amount().currency(), Row::amount, Money::plus))
                .values()
                .stream()
                .filter(amount -> !amount.isZero())
                .sorted(Comparator.comparing(
                                (Money amount) -> !amount.currency().equals(own()))
                        .thenComparing(Money::currency))
                .toList();
    }

    private List<Money> withOwn(List<Money> sums) {
        return sums.stream().anyMatch(sum -> sum.currency().equals(own()))
                ? sums
                : Stream.concat(Stream.of(Money.zero(own())), sums.stream()).toList();
    }

    private String own() {
        return companies.current().currency();
    }

    private List<Row> rows(String sql, Map<String, ?> params) {
        return jdbc.sql(sql).params(params).query(DueToday::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("place"),
                row.getLong("things"),
                row.getLong("of_them"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")));
    }

    /**
     * One place in one currency.
     *
     * @param ofThem plans, tasks or returns among them
     */
    private record Row(String place, long things, long ofThem, Money amount) {}
}
