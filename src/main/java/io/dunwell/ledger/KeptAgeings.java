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

    void keep(LocalDate day) {
        var before = SqlRow.stored(clock.instant().minus(LATE_COMMIT));
        jdbc.sql(KeptAgeingSql.FORGET_DAY).update();
        jdbc.sql(KeptAgeingSql.FORGET_UNAPPLIED).update();
        jdbc.sql(KeptAgeingSql.FORGET_TOTALS).update();
        jdbc.sql(KeptAgeingSql.FORGET_ROWS).update();
        var accounts =
                jdbc.sql(KeptAgeingSql.KEEP_ROWS).params(AgeingSql.edges(day)).update();
        for (var basis : Basis.values()) {
            jdbc.sql(KeptAgeingSql.keepTotals(basis)).update();
        }
        for (var statement : List.of(KeptAgeingSql.KEEP_UNAPPLIED, KeptAgeingSql.KEEP_DAY)) {
            jdbc.sql(statement).param("day", day).param("before", before).update();
        }
        LOG.info("ageing kept on={} accounts={}", day, accounts);
    }

    /** Empty when another day is kept, or none, or when too much changed since. */
    Optional<KeptAgeing> of(LocalDate day, Basis basis) {
        return before(day).flatMap(before -> changed(before)).map(changed -> read(day, basis, changed));
    }

    /** Empty when another day is kept, or none. */
    Optional<Map<String, Money>> unapplied(LocalDate day) {
        return before(day)
                .map(before -> Ageings.byCurrency(
                        jdbc.sql(KeptAgeingSql.UNAPPLIED).param("day", day).param("before", before)));
    }

    private Optional<Object> before(LocalDate day) {
        return jdbc.sql(KeptAgeingSql.DAY)
                .param("day", day)
                .query((row, number) -> SqlRow.stored(SqlRow.moment(row, "recorded_before")))
                .optional();
    }

    private Optional<List<Long>> changed(Object before) {
        var customers = jdbc.sql(KeptAgeingSql.CHANGED + " limit " + (CHANGED_AT_MOST + 1))
                .param("before", before)
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
}
