package io.dunwell.ledger;

import static io.dunwell.kernel.SqlRow.date;

import io.dunwell.kernel.Chunks;
import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of charges: rows are added and read. */
@Component
class ChargeRows {

    private static final String INSERT =
            """
            insert into charge (id, customer_id, amount, currency, kind, reference, part, parts, issued_on, due_on,
              description, delivery_reference, discount_percent, discount_until, source, external_id, recorded_by,
              recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** H2 compares each row that it finds with the values one after the other: few at once are faster. */
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ChargeRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** @param firstId of as many consecutive ids as there are charges */
    void insert(long firstId, List<NewCharge> charges, Stamp stamp) {
        var id = new long[] {firstId};
        jdbc.batchUpdate(INSERT, charges, Math.max(1, charges.size()), (statement, charge) -> {
            var row = new SqlRow(statement)
                    .number(id[0]++)
                    .number(charge.customerId())
                    .money(charge.amount())
                    .text(charge.kind().name())
                    .text(charge.reference())
                    .number(charge.part())
                    .number(charge.parts());
            rest(row, charge).text(stamp.by()).moment(stamp.at());
        });
    }

    private static SqlRow rest(SqlRow row, NewCharge charge) throws SQLException {
        return row.date(charge.issuedOn())
                .date(charge.dueOn())
                .text(charge.description())
                .text(charge.deliveryReference())
                .exact(charge.discountPercent())
                .date(charge.discountUntil())
                .text(charge.source())
                .text(charge.externalId());
    }

    List<Charge> known(String source, Collection<String> externalIds) {
        return Chunks.of(externalIds, AT_ONCE).stream()
                .flatMap(some -> client
                        .sql("select * from charge where source = :source and external_id in (:ids)")
                        .param("source", source)
                        .param("ids", some)
                        .query(ChargeRows::read)
                        .list()
                        .stream())
                .toList();
    }

    List<Charge> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : client.sql("select * from charge where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(ChargeRows::read)
                        .list();
    }

    List<Charge> referenced(Collection<String> references) {
        return Chunks.of(new LinkedHashSet<>(references), AT_ONCE).stream()
                .flatMap(some -> client
                        .sql("select * from charge where reference in (:references) order by id")
                        .param("references", some)
                        .query(ChargeRows::read)
                        .list()
                        .stream())
                .toList();
    }

    /** In the order of the index, so that no more are read than asked for. */
    List<Charge> beginning(String reference, int many) {
        return client.sql("select * from charge where reference like ? escape '!' order by reference limit " + many)
                .param(reference.replaceAll("([!%_])", "!$1") + "%")
                .query(ChargeRows::read)
                .list();
    }

    static Charge read(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getLong("id"),
                row.getLong("customer_id"),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getInt("part"),
                row.getInt("parts"),
                Objects.requireNonNull(date(row, "issued_on")),
                Objects.requireNonNull(date(row, "due_on")),
                SqlRow.money(row),
                row.getString("description"),
                row.getString("delivery_reference"),
                row.getBigDecimal("discount_percent"),
                date(row, "discount_until"),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("recorded_by"),
                SqlRow.moment(row, "recorded_at"));
    }
}
