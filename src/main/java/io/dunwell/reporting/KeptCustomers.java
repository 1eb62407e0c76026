package io.dunwell.reporting;

import io.dunwell.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether customers buy again after they were late.
 *
 * <p>Repeat-order rate within N days = customers with an invoice issued on one of the N days after their case ended ÷
 * customers whose case ended more than N days ago. A customer whose N days are not over yet stands in neither, invoiced
 * again or not. Each customer counts once, with the first of their cases, in whatever currency, that ended in the
 * period. Invoices in every currency count, except those that were cancelled.
 */
@Service
@Transactional(readOnly = true)
public class KeptCustomers {

    private static final int SOON = 90;
    private static final int LATER = 180;

    // From the cases to the bills: an inner join would let a database begin with all bills.
    private static final String AFTERWARDS =
            """
            select ended.customer_id, ended.outcome, ended.highest_stage, ended.closed_on, c.currency,
              min(c.issued_on) as next_on, sum(c.amount) as amount
              from (
                select customer_id, closed_on, outcome, highest_stage,
                  row_number() over (partition by customer_id order by closed_on, id) as place
                  from collection_case where closed_on >= :from and closed_on <= :to and outcome is not null) ended
              left join charge c on c.customer_id = ended.customer_id and c.kind = 'INVOICE'
                and c.issued_on > ended.closed_on and c.issued_on <= :today
                and not exists (select 1 from allocation a join credit k on k.id = a.credit_id
                  where a.charge_id = c.id and k.kind = 'CANCELLATION')
             where ended.place = 1
             group by ended.customer_id, ended.outcome, ended.highest_stage, ended.closed_on, c.currency
            """;

    private final JdbcClient jdbc;

    KeptCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One query, with a row for each customer and currency. */
    public KeptReport report(Period period, LocalDate today) {
        var customers = new HashMap<Long, Afterwards>();
        jdbc.sql(AFTERWARDS)
                .param("from", period.from())
                .param("to", period.to())
                .param("today", today)
                .query(row -> {
                    customers.merge(row.getLong("customer_id"), afterwards(row), Afterwards::plus);
                });
        var alike = new TreeMap<Key, List<Afterwards>>();
        customers.values().forEach(one -> alike.computeIfAbsent(one.key(), key -> new ArrayList<>())
                .add(one));
        return new KeptReport(
                period,
                alike.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), today))
                        .toList());
    }

    private static KeptReport.Row row(Key key, List<Afterwards> customers, LocalDate today) {
        var invoiced = customers.stream().map(Afterwards::invoiced).reduce(List.of(), KeptReport::plus);
        var again = customers.stream().filter(one -> one.nextOn() != null).count();
        return new KeptReport.Row(
                key.outcome(),
                key.stage(),
                customers.size(),
                within(SOON, customers, today),
                within(LATER, customers, today),
                new Share(again, customers.size()),
                invoiced);
    }

    private static Share within(int days, List<Afterwards> customers, LocalDate today) {
        var over = customers.stream()
                .filter(one -> one.closedOn().plusDays(days).isBefore(today))
                .toList();
        var again = over.stream().filter(one -> one.isBackWithin(days)).count();
        return new Share(again, over.size());
    }

    private static Afterwards afterwards(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        return new Afterwards(
                new Key(row.getString("outcome"), row.getInt("highest_stage")),
                Objects.requireNonNull(row.getObject("closed_on", LocalDate.class)),
                row.getObject("next_on", LocalDate.class),
                amount == null ? List.of() : List.of(Money.of(amount, row.getString("currency"))));
    }

    /** Those who paid come first. */
    private record Key(String outcome, int stage) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing((Key key) -> !key.outcome().equals(KeptReport.PAID))
                    .thenComparing(Key::outcome)
                    .thenComparing(Key::stage)
                    .compare(this, other);
        }
    }

    /** One customer, in one currency or, added up, in all. */
    private record Afterwards(Key key, LocalDate closedOn, @Nullable LocalDate nextOn, List<Money> invoiced) {

        Afterwards plus(Afterwards other) {
            var first = nextOn == null || other.nextOn != null && other.nextOn.isBefore(nextOn) ? other.nextOn : nextOn;
            return new Afterwards(key, closedOn, first, KeptReport.plus(invoiced, other.invoiced));
        }

        boolean isBackWithin(int days) {
            return nextOn != null && !nextOn.isAfter(closedOn.plusDays(days));
        }
    }
}
