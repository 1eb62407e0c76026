package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was given up and why, and what came in of it after all. */
@Component
class WriteOffRows {

    private static final String WRITE_OFFS =
            """
            select k.*, w.reason, w.requested_by, w.approved_by, r.received_on as taken_back_on
            from credit k left join write_off w on w.credit_id = k.id left join credit r on r.reverses = k.id
            where k.kind = 'WRITE_OFF' and k.reverses is null and %s order by k.received_on desc, k.id desc
            """;

    private static final String RECOVERIES =
            """
            select customer_id, currency, issued_on as moved_on, reference, amount from charge
            where kind = 'REINSTATED' and %1$s
            union all
            select customer_id, currency, received_on, reference, -amount from credit
            where kind = 'UNRECOVERED' and %1$s
            order by 3, 1
            """;

    private final JdbcClient jdbc;

    WriteOffRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long creditId, NewWriteOff order) {
        jdbc.sql("insert into write_off (credit_id, reason, requested_by, approved_by) values (?, ?, ?, ?)")
                .params(creditId, order.reason().name(), order.requestedBy(), order.approvedBy())
                .update();
    }

    /** Newest first. */
    List<WriteOff> of(Collection<Long> customers) {
        return customers.isEmpty()
                ? List.of()
                : jdbc.sql(WRITE_OFFS.formatted("k.customer_id in (:customers)"))
                        .param("customers", customers)
                        .query(WriteOffRows::writeOff)
                        .list();
    }

    /** Written off or taken back in the period, newest first. */
    List<WriteOff> between(LocalDate from, LocalDate to) {
        return jdbc.sql(WRITE_OFFS.formatted(
                        "(k.received_on between :from and :to or r.received_on between :from and :to)"))
                .param("from", from)
                .param("to", to)
                .query(WriteOffRows::writeOff)
                .list();
    }

    List<Recovery> recoveries(long customer) {
        return jdbc.sql(RECOVERIES.formatted("customer_id = :customer"))
                .param("customer", customer)
                .query(WriteOffRows::recovery)
                .list();
    }

    List<Recovery> recoveries(LocalDate from, LocalDate to) {
        return jdbc.sql(RECOVERIES
                        .replaceFirst("%1\\$s", "issued_on between :from and :to")
                        .replaceFirst("%1\\$s", "received_on between :from and :to"))
                .param("from", from)
                .param("to", to)
                .query(WriteOffRows::recovery)
                .list();
    }

    private static WriteOff writeOff(ResultSet row, int number) throws SQLException {
        var credit = CreditRows.read(row, number);
        var reason = row.getString("reason");
        return new WriteOff(
                credit.id(),
                credit.account(),
                credit.amount(),
                credit.receivedOn(),
                reason == null ? WriteOffReason.OTHER : WriteOffReason.valueOf(reason),
                credit.note(),
                Objects.requireNonNullElse(row.getString("requested_by"), ""),
                Objects.requireNonNullElse(row.getString("approved_by"), ""),
                SqlRow.date(row, "taken_back_on"),
                credit.recordedAt());
    }

    private static Recovery recovery(ResultSet row, int number) throws SQLException {
        return new Recovery(
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                Objects.requireNonNull(SqlRow.date(row, "moved_on")),
                row.getString("reference"),
                SqlRow.money(row));
    }
}
