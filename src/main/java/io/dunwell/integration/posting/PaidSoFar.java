package io.dunwell.integration.posting;

import io.dunwell.kernel.Chunks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a book said was paid on each invoice when it was last imported.
 *
 * <p>A book that shows a running total instead of payments is read again and again; only the growth is a payment.
 */
@Component
class PaidSoFar {

    /** H2 compares each row that it finds with the values one after the other: few at once are faster. */
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** @param steps how many payments the total was made of */
    record Paid(BigDecimal total, int steps) {

        static final Paid NOTHING = new Paid(BigDecimal.ZERO, 0);
    }

    /** A new total to be kept. */
    record Change(String invoice, BigDecimal total, String currency, int steps) {}

    PaidSoFar(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By invoice; those never seen with a payment are absent. */
    Map<String, Paid> of(String source, Collection<String> invoices) {
        var result = new HashMap<String, Paid>();
        for (var some : Chunks.of(invoices, AT_ONCE)) {
            jdbc.sql(
                            "select external_id, paid, steps from imported_paid where external_id in (:ids) and source = :source")
                    .param("ids", some)
                    .param("source", source)
                    .query(row -> {
                        result.put(row.getString(1), new Paid(row.getBigDecimal(2), row.getInt(3)));
                    });
        }
        return result;
    }

    void keep(String source, List<Change> changes) {
        var first = new ArrayList<Object[]>();
        var later = new ArrayList<Object[]>();
        for (var change : changes) {
            if (change.steps() == 1) {
                first.add(new Object[] {source, change.invoice(), change.total(), change.currency(), 1});
            } else {
                later.add(new Object[] {change.total(), change.steps(), source, change.invoice()});
            }
        }
        if (!first.isEmpty()) {
            batches.batchUpdate(
                    "insert into imported_paid (source, external_id, paid, currency, steps) values (?, ?, ?, ?, ?)",
                    first);
        }
        if (!later.isEmpty()) {
            batches.batchUpdate(
                    "update imported_paid set paid = ?, steps = ? where source = ? and external_id = ?", later);
        }
    }
}
