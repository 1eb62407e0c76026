package io.dunwell.ledger;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of transfers: rows are added and read. */
@Component
class TransferRows {

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Transfer transfer, Stamp stamp) {
        jdbc.sql(
                        """
                insert into transfer (id, customer_id, currency, kind, reference, moved_on, amount, reverses,
                  external_id, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        transfer.id(),
                        transfer.account().customerId(),
                        transfer.account().currency(),
                        transfer.kind().name(),
                        transfer.reference(),
                        transfer.movedOn(),
                        transfer.amount().amount(),
                        transfer.reverses(),
                        transfer.key(),
                        stamp.by(),
                        SqlRow.stored(stamp.at()))
                .update();
    }

    Optional<Transfer> find(String key) {
        return jdbc.sql("select * from transfer where external_id = ?")
                .param(key)
                .query(TransferRows::read)
                .optional();
    }

    List<Transfer> of(AccountId account, LocalDate asOf) {
        return jdbc.sql(
                        "select * from transfer where customer_id = ? and currency = ? and moved_on <= ? order by moved_on, id")
                .params(account.customerId(), account.currency(), asOf)
                .query(TransferRows::read)
                .list();
    }

    private static Transfer read(ResultSet row, int number) throws SQLException {
        var reverses = row.getLong("reverses");
        return new Transfer(
                row.getLong("id"),
                new AccountId(row.getLong("customer_id"), row.getString("currency")),
                TransferKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                Objects.requireNonNull(SqlRow.date(row, "moved_on")),
                SqlRow.money(row),
                reverses == 0 ? null : reverses,
                row.getString("external_id"));
    }
}
