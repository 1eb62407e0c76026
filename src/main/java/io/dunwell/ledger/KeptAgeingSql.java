package io.dunwell.ledger;

/** The statements about the ageing that is kept of one day. */
final class KeptAgeingSql {

    static final String DAY = "select kept_at, recorded_before, rows_between from kept_ageing_day where kept_on = :day";

    static final String ROWS_BETWEEN =
            """
            select (select count(*) from charge where recorded_at >= :before and recorded_at < :at)
              + (select count(*) from credit where recorded_at >= :before and recorded_at < :at)
              + (select count(*) from allocation where recorded_at >= :before and recorded_at < :at)
            """;

    static final String KEEP_DAY =
            """
            insert into kept_ageing_day (kept_on, kept_at, recorded_before, rows_between)
            values (:day, :at, :before, :rows)
            """;

    /** Columns in the order in which {@link AgeingSql#accountsByBothBases} gives them, then the places. */
    static final String KEEP_ROWS =
            """
            insert into kept_ageing (customer_id, currency, open_items,
              due_oldest, due_current_amount, due_d1_30, due_d31_60, due_d61_90, due_d90plus, due_overdue_items,
              issued_oldest, issued_current_amount, issued_d1_30, issued_d31_60, issued_d61_90, issued_d90plus,
              issued_overdue_items, due_place, issued_place)
            """
                    + "select accounts.*" + place("due_") + place("issued_") + " from ("
                    + AgeingSql.accountsByBothBases() + ") accounts";

    static final String KEEP_UNAPPLIED =
            """
            insert into kept_unapplied (currency, amount)
            select currency, sum(amount) from (
              select currency, sum(amount) as amount from credit
              where received_on <= :day and recorded_at < :before group by currency
              union all
              select currency, -sum(amount) from allocation
              where allocated_on <= :day and recorded_at < :before group by currency) moved
            group by currency
            """;

    static final String UNAPPLIED =
            """
            select currency, sum(amount) as amount from (
              select currency, amount from kept_unapplied
              union all
              select currency, sum(amount) from credit
              where received_on <= :day and recorded_at >= :before group by currency
              union all
              select currency, -sum(amount) from allocation
              where allocated_on <= :day and recorded_at >= :before group by currency) moved
            group by currency
            """;

    /** Customers with a row that was recorded since a moment. */
    static final String CHANGED =
            """
            select customer_id from charge where recorded_at >= :since
            union
            select customer_id from credit where recorded_at >= :since
            union
            select customer_id from allocation where recorded_at >= :since
            """;

    static final String TOTALS = "select * from kept_ageing_total where basis = :basis order by currency";

    private KeptAgeingSql() {}

    static String keepTotals(Basis basis) {
        return """
            insert into kept_ageing_total (basis, currency, accounts, open_items, overdue_items, current_amount, d1_30,
              d31_60, d61_90, d90plus)
            select '%1$s', currency, count(*), sum(open_items), sum(%2$soverdue_items), sum(%2$scurrent_amount),
              sum(%2$sd1_30), sum(%2$sd31_60), sum(%2$sd61_90), sum(%2$sd90plus)
            from kept_ageing group by currency
            """
                .formatted(basis, prefix(basis));
    }

    static String rowsOfCustomers(Basis basis) {
        return rows(basis) + " where customer_id in (:customers) order by %splace".formatted(prefix(basis));
    }

    static String rowsInPlaces(Basis basis) {
        return rows(basis)
                + " where %1$splace > :after and %1$splace <= :upTo order by %1$splace".formatted(prefix(basis));
    }

    private static String rows(Basis basis) {
        return """
            select customer_id, currency, open_items, %1$soldest as oldest, %1$scurrent_amount as current_amount,
              %1$sd1_30 as d1_30, %1$sd31_60 as d31_60, %1$sd61_90 as d61_90, %1$sd90plus as d90plus,
              %1$soverdue_items as overdue_items, %1$splace as place
            from kept_ageing
            """
                .formatted(prefix(basis));
    }

    private static String place(String prefix) {
        return ", row_number() over (order by %1$sd1_30 + %1$sd31_60 + %1$sd61_90 + %1$sd90plus desc, %1$scurrent_amount desc, customer_id, currency)"
                .formatted(prefix);
    }

    private static String prefix(Basis basis) {
        return basis == Basis.DUE_DATE ? "due_" : "issued_";
    }
}
