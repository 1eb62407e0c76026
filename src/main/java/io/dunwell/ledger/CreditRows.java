package io.dunwell.ledger;

import static io.dunwell.kernel.SqlRow.date;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of credits: rows are added and read. */
@Component
class CreditRows {

    private static final String INSERT =
            """
            insert into credit (id, customer_id, amount, currency, kind, reference, received_on, method, remittance,
              note, reverses, source, external_id, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** H2 compares each row that it finds with the values one after the other: few at once are faster. */
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    CreditRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void insert(Collection<Credit> credits) {
        jdbc.batchUpdate(INSERT, credits, Math.max(1, credits.size()), (statement, credit) -> new SqlRow(statement)
                .number(credit.id())
                .number(credit.customerId())
                .money(credit.amount())
                .text(credit.kind().name())
                .text(credit.reference())
                .date(credit.receivedOn())
                .text(credit.method())
                .text(credit.remittance())
                .text(credit.note())
                .number(credit.reverses())
                .text(credit.source())
                .text(credit.externalId())
                .text(credit.recordedBy())
                .moment(credit.recordedAt()));
    }

    List<Credit> known(String source, Collection<String> externalIds) {
        return Chunks.of(externalIds, AT_ONCE).stream()
                .flatMap(some -> client
                        .sql("select * from credit where source = :source and external_id in (:ids)")
                        .param("source", source)
                        .param("ids", some)
                        .query(CreditRows::read)
                        .list()
                        .stream())
                .toList();
    }

    Optional<Credit> find(String source, String externalId) {
        return known(source, List.of(externalId)).stream().findFirst();
    }

    List<Credit> of(AccountId account) {
        return client.sql("select * from credit where customer_id = ? and currency = ? order by id")
                .params(account.customerId(), account.currency())
                .query(CreditRows::read)
                .list();
    }

    Optional<Credit> find(long id) {
        return client.sql("select * from credit where id = ?")
                .param(id)
                .query(CreditRows::read)
                .optional();
    }

    Optional<Credit> reversalOf(long id) {
        return client.sql("select * from credit where reverses = ?")
                .param(id)
                .query(CreditRows::read)
                .optional();
    }

    /** Own credits whose external id begins with {@code prefix} and that were not taken back. */
    List<Credit> standingOwn(String prefix) {
        return client.sql(
                        """
                select * from credit c where c.source = ? and c.external_id like ?
                  and not exists (select 1 from credit r where r.reverses = c.id)
                """)
                .params(Ledger.OWN, prefix + "%")
                .query(CreditRows::read)
                .list();
    }

    static Credit read(ResultSet row, int number) throws SQLException {
        var reverses = row.getLong("reverses");
        return new Credit(
                row.getLong("id"),
                row.getLong("customer_id"),
                CreditKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                Objects.requireNonNull(date(row, "received_on")),
                SqlRow.money(row),
                row.getString("method"),
                row.getString("remittance"),
                row.getString("note"),
                reverses == 0 ? null : reverses,
                row.getString("source"),
                row.getString("external_id"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }
}
