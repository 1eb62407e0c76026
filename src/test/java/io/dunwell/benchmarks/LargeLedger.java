package io.dunwell.benchmarks;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;

/**
 * Fills the ledger's tables by the thousand, past the product: what is measured is reading them. Customers are numbered
 * from {@value #FIRST} so that they do not meet those that the product numbers.
 */
final class LargeLedger {

    static final long FIRST = 1_000_000_000L;

    private static final int CHUNK = 5_000;
    private static final Timestamp RECORDED = Timestamp.valueOf("2026-01-01 00:00:00");

    private static final String CUSTOMER =
            """
            insert into customer (id, source, number, name, debtor_type, language, country, terms_kind, terms_days,
              discount_percent, discount_days, pay_run, pay_run_day, pay_run_cutoff_days, risk_class, recorded_by,
              recorded_at, version)
            values (?, 'large', ?, 'Customer', 'BUSINESS', 'en', 'US', 'NET', 30, 0, 0, 'NONE', 0, 0, 'MEDIUM',
              'bench', ?, 0)
            """;
    private static final String CHARGE =
            """
            insert into charge (id, customer_id, currency, kind, reference, part, parts, issued_on, due_on, amount,
              discount_percent, source, external_id, recorded_by, recorded_at)
            values (?, ?, 'USD', 'INVOICE', ?, 1, 1, ?, ?, ?, 0, 'large', ?, 'bench', ?)
            """;
    private static final String CREDIT =
            """
            insert into credit (id, customer_id, currency, kind, reference, received_on, amount, source, external_id,
              recorded_by, recorded_at)
            values (?, ?, 'USD', 'PAYMENT', 'paid', ?, ?, 'large', ?, 'bench', ?)
            """;
    private static final String ALLOCATION =
            """
            insert into allocation (id, charge_id, credit_id, customer_id, currency, amount, allocated_on, rule,
              recorded_by, recorded_at)
            values (?, ?, ?, ?, 'USD', ?, ?, 'EXACT', 'bench', ?)
            """;

    private final DataSource database;
    private int customers;

    LargeLedger(DataSource database) {
        this.database = database;
    }

    /** Which of a customer's two invoices are paid; each on its due date. */
    interface Paid {
        boolean is(int customer, int invoice);
    }

    /** Adds customers with two invoices each. */
    void grow(int many, BiFunction<Integer, Integer, LocalDate> dueOn, Paid paid) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int end = customers + many; customers < end; ) {
                var next = Math.min(end, customers + CHUNK);
                chunk(connection, customers, next, dueOn, paid);
                connection.commit();
                customers = next;
            }
            connection.setAutoCommit(true);
        }
    }

    private static void chunk(
            Connection connection, int from, int to, BiFunction<Integer, Integer, LocalDate> dueOn, Paid paid)
            throws SQLException {
        try (var customer = connection.prepareStatement(CUSTOMER);
                var charge = connection.prepareStatement(CHARGE);
                var credit = connection.prepareStatement(CREDIT);
                var allocation = connection.prepareStatement(ALLOCATION)) {
            for (int c = from; c < to; c++) {
                set(customer, FIRST + c, "L" + c, RECORDED);
                for (int j = 0; j < 2; j++) {
                    var id = FIRST + 2L * c + j;
                    var due = Date.valueOf(dueOn.apply(c, j));
                    var issued = Date.valueOf(dueOn.apply(c, j).minusDays(30));
                    var amount = Receivables.amount(c, j);
                    set(charge, id, FIRST + c, "L" + id, issued, due, amount, "L" + id, RECORDED);
                    if (paid.is(c, j)) {
                        set(credit, id, FIRST + c, due, amount, "P" + id, RECORDED);
                        set(allocation, id, id, id, FIRST + c, amount, due, RECORDED);
                    }
                }
            }
            for (var statement : List.of(customer, charge, credit, allocation)) {
                statement.executeBatch();
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
