package io.dunwell.ledger;

import io.dunwell.kernel.Money;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * The one query that ages, in its three breadths. Days are compared as dates, so that both databases do the same and
 * neither computes for each row.
 */
final class AgeingSql {

    private static final String SUMS =
            """
            , sum(case when aged_from >= :day0 then still_open else 0 end) as current_amount
            , sum(case when aged_from < :day0 and aged_from >= :day30 then still_open else 0 end) as d1_30
            , sum(case when aged_from < :day30 and aged_from >= :day60 then still_open else 0 end) as d31_60
            , sum(case when aged_from < :day60 and aged_from >= :day90 then still_open else 0 end) as d61_90
            , sum(case when aged_from < :day90 then still_open else 0 end) as d90plus
            , count(*) as open_items
            , sum(case when aged_from < :day0 then 1 else 0 end) as overdue_items
            """;

    private static final String OPEN =
            """
            from (
              select c.customer_id, c.currency, c.%1$s as aged_from, c.amount - coalesce(p.paid, 0) as still_open
              from charge c
              left join (
                select charge_id, sum(amount) as paid from allocation
                where allocated_on <= :day0 %2$s group by charge_id) p on p.charge_id = c.id
              where c.issued_on <= :day0 %2$s) aged
            where still_open > 0
            """;

    private static final String IN_RANGE = "and customer_id > :after and customer_id <= :upTo";

    private AgeingSql() {}

    static String totals(Basis basis) {
        return "select currency" + SUMS + OPEN.formatted(column(basis), "") + " group by currency order by currency";
    }

    static String accounts(Basis basis) {
        return "select customer_id, currency, min(aged_from) as oldest" + SUMS + OPEN.formatted(column(basis), "")
                + " group by customer_id, currency";
    }

    static String accountsInRange(Basis basis) {
        return "select customer_id, currency, min(aged_from) as oldest" + SUMS
                + OPEN.formatted(column(basis), IN_RANGE)
                + " group by customer_id, currency order by customer_id, currency";
    }

    static String numberOfAccounts() {
        return "select count(*) from (select customer_id, currency " + OPEN.formatted("due_on", "")
                + " group by customer_id, currency) accounts";
    }

    /** The edges of the buckets, counted back from the day. */
    static Map<String, Object> edges(LocalDate day) {
        return Map.of("day0", day, "day30", day.minusDays(30), "day60", day.minusDays(60), "day90", day.minusDays(90));
    }

    static Aged aged(ResultSet row) throws SQLException {
        return new Aged(
                money(row, "current_amount"),
                money(row, "d1_30"),
                money(row, "d31_60"),
                money(row, "d61_90"),
                money(row, "d90plus"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return SqlRow.money(row, column);
    }

    private static String column(Basis basis) {
        return basis == Basis.DUE_DATE ? "due_on" : "issued_on";
    }
}
