package io.dunwell.ledger;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ageing of one day, kept by the night so that a page of that day need not age the ledger. Rows recorded since are
 * found by their moment; their customers are aged anew and take the place of what was kept.
 */
@Component
class KeptAgeings {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAgeings.class);

    /** A transaction that began before the day was kept, and commits after, bears a moment at most this far back. */
    private static final Duration LATE_COMMIT = Duration.ofMinutes(5);

    /** More changed customers than this are not aged one by one. */
    private static final int CHANGED_AT_MOST = 2000;

    private final JdbcClient jdbc;
    private final CompanyClock clock;

    KeptAgeings(JdbcClient jdbc, CompanyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(LocalDate date) {
        var at = clock.instant();
        var before = SqlRow.stored(at.minus(LATE_COMMIT));
        var day = new Day(SqlRow.stored(at), before, rowsBetween(before, SqlRow.stored(at)));
        for (var table : List.of("kept_ageing_day", "kept_unapplied", "kept_ageing_total", "kept_ageing")) {
            jdbc.sql("delete from " + table).update();
        }
        var accounts =
                jdbc.sql(KeptAgeingSql.KEEP_ROWS).params(AgeingSql.edges(date)).update();
        for (var basis : Basis.values()) {
            jdbc.sql(KeptAgeingSql.keepTotals(basis)).update();
        }
        keep(date, day);
        LOG.info("ageing kept on={} accounts={}", date, accounts);
    }

    private void keep(LocalDate date, Day day) {
        jdbc.sql(KeptAgeingSql.KEEP_UNAPPLIED)
                .param("day", date)
                .param("before", day.before())
                .update();
        jdbc.sql(KeptAgeingSql.KEEP_DAY)
                .param("day", date)
                .param("at", day.at())
                .param("before", day.before())
                .param("rows", day.rowsBetween())
                .update();
    }

    /** Empty when another day is kept, or none, or when too much changed since. */
    Optional<KeptAgeing> of(LocalDate date, Basis basis) {
        return day(date).flatMap(day -> changed(since(day))).map(changed -> read(date, basis, changed));
    }

    /** Empty when another day is kept, or none. */
    Optional<Map<String, Money>> unapplied(LocalDate date) {
        return day(date)
                .map(day -> Ageings.byCurrency(
                        jdbc.sql(KeptAgeingSql.UNAPPLIED).param("day", date).param("before", day.before())));
    }

    private Optional<Day> day(LocalDate date) {
        return jdbc.sql(KeptAgeingSql.DAY)
                .param("day", date)
                .query((row, number) -> new Day(
                        SqlRow.stored(SqlRow.moment(row, "kept_at")),
                        SqlRow.stored(SqlRow.moment(row, "recorded_before")),
                        row.getLong("rows_between")))
                .optional();
    }

    /** Rows are only added: as many as were seen are those that were seen, and nothing was committed late. */
    private Object since(Day day) {
        return rowsBetween(day.before(), day.at()) == day.rowsBetween() ? day.at() : day.before();
    }

    private long rowsBetween(Object before, Object at) {
        return jdbc.sql(KeptAgeingSql.ROWS_BETWEEN)
                .param("before", before)
                .param("at", at)
                .query(Long.class)
                .single();
    }

    private Optional<List<Long>> changed(Object since) {
        var customers = jdbc.sql(KeptAgeingSql.CHANGED + " limit " + (CHANGED_AT_MOST + 1))
                .param("since", since)
                .query(Long.class)
                .list();
        return Optional.of(customers).filter(some -> some.size() <= CHANGED_AT_MOST);
    }

    private KeptAgeing read(LocalDate day, Basis basis, List<Long> changed) {
        var totals = new ArrayList<AgeingReport.Total>();
        var accounts = new long[1];
        jdbc.sql(KeptAgeingSql.TOTALS).param("basis", basis.name()).query(row -> {
            totals.add(Ageings.total(row));
            accounts[0] += row.getLong("accounts");
        });
        return new KeptAgeing(
                totals,
                accounts[0],
                new HashSet<>(changed),
                placed(basis, changed),
                now(day, basis, changed),
                (after, upTo) -> places(basis, after, upTo));
    }

    private List<KeptAgeing.Placed> placed(Basis basis, List<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.sql(CustomerSet.of(KeptAgeingSql.rowsOfCustomers(basis), customers))
                        .query(KeptAgeings::placed)
                        .list();
    }

    private List<AccountAgeing> now(LocalDate day, Basis basis, List<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.sql(CustomerSet.of(AgeingSql.accountsOfCustomers(basis), customers))
                        .params(AgeingSql.edges(day))
                        .query((row, number) -> Ageings.accountWithOldest(row))
                        .list();
    }

    private List<KeptAgeing.Placed> places(Basis basis, long after, long upTo) {
        return jdbc.sql(KeptAgeingSql.rowsInPlaces(basis))
                .param("after", after)
                .param("upTo", upTo)
                .query(KeptAgeings::placed)
                .list();
    }

    private static KeptAgeing.Placed placed(ResultSet row, int number) throws SQLException {
        return new KeptAgeing.Placed(row.getLong("place"), Ageings.accountWithOldest(row));
    }

    /** When a day was kept, and what it saw of the minutes before; moments as they are stored. */
    private record Day(Object at, Object before, long rowsBetween) {}
}
