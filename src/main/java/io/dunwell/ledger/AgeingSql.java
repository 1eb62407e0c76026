package io.dunwell.ledger;

import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * The queries that age. Days are compared as dates, so that both databases do the same and neither computes for each
 * row.
 *
 * <p>Sums need not know what is open on each charge: what was charged, less what was paid on charges of the same age,
 * is one pass over each table. Only the oldest open charge of an account asks charge by charge.
 */
final class AgeingSql {

    /** Of a column of dates, under names that begin with a prefix. */
    private static final String SUMS =
            """
            , sum(case when %1$s >= :day0 then still_open else 0 end) as %2$scurrent_amount
            , sum(case when %1$s < :day0 and %1$s >= :day30 then still_open else 0 end) as %2$sd1_30
            , sum(case when %1$s < :day30 and %1$s >= :day60 then still_open else 0 end) as %2$sd31_60
            , sum(case when %1$s < :day60 and %1$s >= :day90 then still_open else 0 end) as %2$sd61_90
            , sum(case when %1$s < :day90 then still_open else 0 end) as %2$sd90plus
            , sum(case when %1$s < :day0 then items else 0 end) as %2$soverdue_items
            """;

    private static final String ITEMS = ", sum(items) as open_items ";

    /**
     * A charge that is paid in full counts once among the charges and once, less, among the paid ones. In order of
     * their charges, because H2 would look them up here and there; MySQL leaves the order out.
     */
    private static final String CHARGED_LESS_PAID =
            """
            from (
              select %2$s, %1$s as aged_from, sum(amount) as still_open, count(*) as items
              from charge where issued_on <= :day0 group by %2$s, %1$s
              union all
              select %2$s, %1$s, -sum(p.paid), -sum(case when p.paid = amount then 1 else 0 end)
              from (
                select charge_id, sum(amount) as paid from allocation
                where allocated_on <= :day0 group by charge_id order by charge_id) p
              join charge c on c.id = p.charge_id group by %2$s, %1$s) aged
            group by %2$s having sum(items) > 0
            """;

    private static final String CHARGE_BY_CHARGE =
            """
            from (
              select c.customer_id, c.currency, c.due_on, c.issued_on, c.amount - coalesce(p.paid, 0) as still_open,
                1 as items
              from charge c
              left join (
                select charge_id, sum(amount) as paid from allocation
                where allocated_on <= :day0 %1$s
                group by charge_id) p on p.charge_id = c.id
              where c.issued_on <= :day0 %1$s) aged
            where still_open > 0
            group by customer_id, currency
            """;

    private AgeingSql() {}

    static String totals(Basis basis) {
        return "select currency" + ITEMS + SUMS.formatted("aged_from", "")
                + CHARGED_LESS_PAID.formatted(column(basis), "currency") + " order by currency";
    }

    /** The most overdue first, each with the number of all. */
    static String accounts(Basis basis, long limit, long offset) {
        var account = "customer_id, currency";
        return "select accounts.*, count(*) over () as number_of_accounts from (select " + account + ITEMS
                + SUMS.formatted("aged_from", "") + CHARGED_LESS_PAID.formatted(column(basis), account) + ") accounts"
                + " order by d1_30 + d31_60 + d61_90 + d90plus desc, current_amount desc, customer_id, currency"
                + " limit " + limit + " offset " + offset;
    }

    /** Of the customers after one and up to another, with the oldest open charge of each. */
    static String accountsInRange(Basis basis) {
        return accountsWithOldest(basis, "and customer_id > :after and customer_id <= :upTo");
    }

    /** Of {@code :customers}, with the oldest open charge of each. */
    static String accountsOfCustomers(Basis basis) {
        return accountsWithOldest(basis, "and customer_id in (:customers)");
    }

    private static String accountsWithOldest(Basis basis, String customers) {
        return "select customer_id, currency" + ITEMS + oldestAndSums(column(basis), "")
                + CHARGE_BY_CHARGE.formatted(customers) + " order by customer_id, currency";
    }

    /** Of everybody, by both bases at once: {@code due_oldest}, {@code issued_d1_30} and so on. */
    static String accountsByBothBases() {
        return "select customer_id, currency" + ITEMS + oldestAndSums("due_on", "due_")
                + oldestAndSums("issued_on", "issued_") + CHARGE_BY_CHARGE.formatted("");
    }

    private static String oldestAndSums(String column, String prefix) {
        return ", min(%s) as %soldest".formatted(column, prefix) + SUMS.formatted(column, prefix);
    }

    /** The edges of the buckets, counted back from the day. */
    static Map<String, Object> edges(LocalDate day) {
        return Map.of("day0", day, "day30", day.minusDays(30), "day60", day.minusDays(60), "day90", day.minusDays(90));
    }

    static Aged aged(ResultSet row) throws SQLException {
        return new Aged(
                SqlRow.money(row, "current_amount"),
                SqlRow.money(row, "d1_30"),
                SqlRow.money(row, "d31_60"),
                SqlRow.money(row, "d61_90"),
                SqlRow.money(row, "d90plus"));
    }

    private static String column(Basis basis) {
        return basis == Basis.DUE_DATE ? "due_on" : "issued_on";
    }
}
