package io.dunwell.ledger;

import io.dunwell.kernel.SqlRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SHA-256 of posted rows in a form that both databases give alike, read in pages so that memory stays flat. */
@Component
class SealedRows {

    private static final int PAGE = 5000;

    /** Named one by one, so that a column added later does not break the seals of before. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "charge",
            List.of(
                    "id customer_id currency kind reference part parts issued_on due_on amount description",
                    "delivery_reference discount_percent discount_until source external_id recorded_by"),
            "credit",
            List.of(
                    "id customer_id currency kind reference received_on amount method remittance note reverses source",
                    "external_id recorded_by"),
            "allocation",
            List.of("id charge_id credit_id customer_id currency amount allocated_on rule reverses recorded_by"),
            "transfer",
            List.of("id customer_id currency kind reference moved_on amount reverses external_id recorded_by"));

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from rows recorded at this moment or later, and before {@code until} */
    Digest digest(String previous, Instant from, Instant until) {
        var digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        var rows = 0L;
        for (var table : List.of("charge", "credit", "allocation", "transfer")) {
            rows += add(table, digest, from, until);
        }
        return new Digest(HexFormat.of().formatHex(digest.digest()), rows);
    }

    /** Pages of the ids in question: a day's rows stand close together, and looking for them by page would be slow. */
    private long add(String table, MessageDigest digest, Instant from, Instant until) {
        var ids = ids(table, from, until);
        var sql = "select * from " + table + " where id > :after and id <= :last order by id limit " + PAGE;
        var rows = new long[1];
        for (var after = ids.first() - 1; after < ids.last(); ) {
            var page = jdbc.sql(sql)
                    .param("after", after)
                    .param("last", ids.last())
                    .query((row, number) -> {
                        var recorded = SqlRow.moment(row, "recorded_at");
                        if (!recorded.isBefore(from) && recorded.isBefore(until)) {
                            add(table, digest, row);
                            rows[0]++;
                        }
                        return row.getLong("id");
                    })
                    .list();
            after = page.get(page.size() - 1);
        }
        return rows[0];
    }

    /** The first and the last id among the rows; none when the first is after the last. */
    private Range ids(String table, Instant from, Instant until) {
        return jdbc.sql("select coalesce(min(id), 1) as first_id, coalesce(max(id), 0) as last_id from " + table
                        + " where recorded_at >= :from and recorded_at < :until")
                .param("from", SqlRow.stored(from))
                .param("until", SqlRow.stored(until))
                .query((row, number) -> new Range(row.getLong("first_id"), row.getLong("last_id")))
                .single();
    }

    private static void add(String table, MessageDigest digest, ResultSet row) throws SQLException {
        var text = new StringBuilder(table);
        for (var columns : COLUMNS.getOrDefault(table, List.of())) {
            for (var column : columns.split(" ")) {
                text.append('\u001f').append(text(row, column));
            }
        }
        text.append('\u001f').append(SqlRow.moment(row, "recorded_at"));
        digest.update(text.append('\u001e').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : row.getString(column);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private record Range(long first, long last) {}

    /** @param hash 64 hexadecimal digits */
    record Digest(String hash, long rows) {}
}
