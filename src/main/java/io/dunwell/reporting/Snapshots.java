package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ageing of each day, kept so that pages need not age the ledger and days can be compared.
 *
 * <p>A bucket bears the name it has in the ledger; {@link #ALL} holds the sum and how many accounts owe anything.
 */
@Service
@Transactional
public class Snapshots {

    static final String ALL = "ALL";

    private static final List<String> BUCKETS = List.of("CURRENT", "DAYS_1_30", "DAYS_31_60", "DAYS_61_90", "OVER_90");

    // One pass over charges and allocations up to the day; the bounds of the buckets come in as dates, since the
    // databases count days differently.
    private static final String AGE =
            """
            select per_account.currency as currency, count(*) as debtors,
              sum(b0) as amount0, sum(b1) as amount1, sum(b2) as amount2, sum(b3) as amount3, sum(b4) as amount4,
              sum(case when b0 > 0 then 1 else 0 end) as accounts0, sum(case when b1 > 0 then 1 else 0 end) as accounts1,
              sum(case when b2 > 0 then 1 else 0 end) as accounts2, sum(case when b3 > 0 then 1 else 0 end) as accounts3,
              sum(case when b4 > 0 then 1 else 0 end) as accounts4
            from (
              select item.customer_id, item.currency,
                sum(case when item.due_on >= :date then item.still_open else 0 end) as b0,
                sum(case when item.due_on < :date and item.due_on >= :day30 then item.still_open else 0 end) as b1,
                sum(case when item.due_on < :day30 and item.due_on >= :day60 then item.still_open else 0 end) as b2,
                sum(case when item.due_on < :day60 and item.due_on >= :day90 then item.still_open else 0 end) as b3,
                sum(case when item.due_on < :day90 then item.still_open else 0 end) as b4
              from (
                select charge.customer_id, charge.currency, charge.due_on,
                  charge.amount - coalesce(paid.amount, 0) as still_open
                from charge
                  left join (select charge_id, sum(amount) as amount from allocation
                             where allocated_on <= :date group by charge_id) paid on paid.charge_id = charge.id
                where charge.issued_on <= :date) item
              where item.still_open > 0
              group by item.customer_id, item.currency) per_account
            group by per_account.currency
            """;

    // The same from the ageing that the ledger keeps of one day.
    private static final String KEPT =
            """
            select currency, count(*) as debtors, sum(due_current_amount) as amount0, sum(due_d1_30) as amount1,
              sum(due_d31_60) as amount2, sum(due_d61_90) as amount3, sum(due_d90plus) as amount4,
              sum(case when due_current_amount > 0 then 1 else 0 end) as accounts0,
              sum(case when due_d1_30 > 0 then 1 else 0 end) as accounts1,
              sum(case when due_d31_60 > 0 then 1 else 0 end) as accounts2,
              sum(case when due_d61_90 > 0 then 1 else 0 end) as accounts3,
              sum(case when due_d90plus > 0 then 1 else 0 end) as accounts4
            from kept_ageing where exists (select 1 from kept_ageing_day where kept_on = :date)
            group by currency
            """;

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ages the whole ledger as of the end of {@code date} by due date and keeps the result in place of an earlier one.
     *
     * @return how many accounts owe anything, due or not
     */
    public long take(LocalDate date) {
        return keep(date, aged(date));
    }

    /** The same for the day whose ageing the ledger has just kept, without ageing it a second time. */
    public long takeKept(LocalDate date) {
        return keep(date, jdbc.sql(KEPT).param("date", date));
    }

    /** As it was kept of that day, else aged now as of then; by currency. */
    @Transactional(readOnly = true)
    public List<DayOfAgeing> of(LocalDate date) {
        var kept = jdbc
                .sql("select currency, bucket, amount, accounts from ageing_snapshot where taken_on = ?")
                .param(date)
                .query((row, number) -> Map.entry(
                        row.getString("currency"),
                        new Part(row.getString("bucket"), row.getBigDecimal("amount"), row.getLong("accounts"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.toMap(entry -> entry.getValue().bucket(), Map.Entry::getValue)));
        if (!kept.isEmpty()) {
            return kept.entrySet().stream()
                    .map(entry -> day(date, entry.getKey(), entry.getValue()))
                    .toList();
        }
        return aged(date).query(Snapshots::read).list().stream()
                .map(aged -> new DayOfAgeing(
                        date,
                        aged.currency(),
                        aged.parts().stream()
                                .map(part -> Money.of(part.amount(), aged.currency()))
                                .toList(),
                        aged.accounts()))
                .toList();
    }

    private static DayOfAgeing day(LocalDate date, String currency, Map<String, Part> parts) {
        var nothing = new Part(ALL, BigDecimal.ZERO, 0);
        return new DayOfAgeing(
                date,
                currency,
                BUCKETS.stream()
                        .map(bucket ->
                                Money.of(parts.getOrDefault(bucket, nothing).amount(), currency))
                        .toList(),
                parts.getOrDefault(ALL, nothing).accounts());
    }

    private JdbcClient.StatementSpec aged(LocalDate date) {
        return jdbc.sql(AGE)
                .param("date", date)
                .param("day30", date.minusDays(30))
                .param("day60", date.minusDays(60))
                .param("day90", date.minusDays(90));
    }

    private long keep(LocalDate date, JdbcClient.StatementSpec ageing) {
        var currencies = ageing.query(Snapshots::read).list();
        jdbc.sql("delete from ageing_snapshot where taken_on = ?").param(date).update();
        currencies.forEach(aged -> keep(date, aged));
        return currencies.stream().mapToLong(Aged::accounts).sum();
    }

    private void keep(LocalDate date, Aged aged) {
        aged.parts().forEach(part -> keep(date, aged.currency(), part));
        var sum = aged.parts().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        keep(date, aged.currency(), new Part(ALL, sum, aged.accounts()));
    }

    private void keep(LocalDate date, String currency, Part part) {
        jdbc.sql("insert into ageing_snapshot (taken_on, currency, bucket, amount, accounts) values (?, ?, ?, ?, ?)")
                .params(date, currency, part.bucket(), part.amount(), part.accounts())
                .update();
    }

    private static Aged read(ResultSet row, int number) throws SQLException {
        return new Aged(
                row.getString("currency"),
                row.getLong("debtors"),
                List.of(
                        part("CURRENT", row, 0),
                        part("DAYS_1_30", row, 1),
                        part("DAYS_31_60", row, 2),
                        part("DAYS_61_90", row, 3),
                        part("OVER_90", row, 4)));
    }

    private static Part part(String bucket, ResultSet row, int number) throws SQLException {
        return new Part(bucket, row.getBigDecimal("amount" + number), row.getLong("accounts" + number));
    }

    /** One currency's ageing. */
    private record Aged(String currency, long accounts, List<Part> parts) {}

    /** One bucket of it. */
    private record Part(String bucket, BigDecimal amount, long accounts) {}
}
