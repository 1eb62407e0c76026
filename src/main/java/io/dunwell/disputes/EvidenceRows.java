package io.dunwell.disputes;

import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Evidence as rows; lists leave the bytes in the database. */
@Component
class EvidenceRows {

    private static final String ABOUT =
            """
            select id, dispute_id, kind, file_name, content_type, size_bytes, sha256, added_on, added_by, added_at,
              removed_on, removed_by, removed_at, removed_why from dispute_evidence
            """;

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Evidence about, byte[] content) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                insert into dispute_evidence (dispute_id, kind, file_name, content_type, size_bytes, sha256, content,
                  added_on, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        about.disputeId(),
                        about.kind().name(),
                        about.fileName(),
                        about.contentType(),
                        about.size(),
                        about.sha256(),
                        content,
                        about.addedOn(),
                        about.addedBy(),
                        SqlRow.stored(about.addedAt()))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Oldest first, also those taken away. */
    List<Evidence> of(Collection<Long> disputes) {
        return disputes.isEmpty()
                ? List.of()
                : jdbc.sql(ABOUT + "where dispute_id in (:disputes) order by id")
                        .param("disputes", disputes)
                        .query(EvidenceRows::read)
                        .list();
    }

    Optional<Evidence> find(long id) {
        return jdbc.sql(ABOUT + "where id = ?")
                .param(id)
                .query(EvidenceRows::read)
                .optional();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from dispute_evidence where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Whether it was there until now. */
    boolean remove(long id, LocalDate on, String by, Instant at, String why) {
        return jdbc.sql(
                                """
                        update dispute_evidence set removed_on = ?, removed_by = ?, removed_at = ?, removed_why = ?
                        where id = ? and removed_on is null
                        """)
                        .params(on, by, SqlRow.stored(at), why, id)
                        .update()
                > 0;
    }

    private static Evidence read(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                row.getLong("dispute_id"),
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getObject("added_on", LocalDate.class),
                row.getString("added_by"),
                SqlRow.moment(row, "added_at"),
                row.getObject("removed_on", LocalDate.class),
                row.getString("removed_by"),
                row.getObject("removed_at") == null ? null : SqlRow.moment(row, "removed_at"),
                row.getString("removed_why"));
    }
}
