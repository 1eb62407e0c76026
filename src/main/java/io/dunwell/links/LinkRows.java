package io.dunwell.links;

import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of signed_link. */
@Component
class LinkRows {

    private static final String SELECT =
            "select reference, purpose, subject, valid_until, used_at, withdrawn_at from signed_link ";
    private static final String UNDECIDED = " and used_at is null and withdrawn_at is null";

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SignedLink link, Instant now) {
        jdbc.sql("insert into signed_link (reference, purpose, subject, valid_until, made_at) values (?, ?, ?, ?, ?)")
                .params(
                        link.reference(),
                        link.purpose(),
                        link.subject(),
                        SqlRow.stored(link.validUntil()),
                        SqlRow.stored(now))
                .update();
    }

    Optional<SignedLink> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query((row, number) -> link(row))
                .optional();
    }

    /** Neither used nor withdrawn, their time over or not; the newest last. */
    List<SignedLink> undecided(String purpose, Collection<String> subjects) {
        return jdbc.sql(SELECT + "where purpose = :purpose and subject in (:subjects)" + UNDECIDED
                        + " order by made_at, reference")
                .param("purpose", purpose)
                .param("subjects", subjects)
                .query((row, number) -> link(row))
                .list();
    }

    void validUntil(String reference, Instant moment) {
        jdbc.sql("update signed_link set valid_until = ? where reference = ?")
                .params(SqlRow.stored(moment), reference)
                .update();
    }

    /** @return false when it was used or withdrawn meanwhile */
    boolean use(String reference, Instant now) {
        return jdbc.sql("update signed_link set used_at = ? where reference = ?" + UNDECIDED)
                        .params(SqlRow.stored(now), reference)
                        .update()
                == 1;
    }

    int withdraw(String purpose, String subject, Instant now) {
        return jdbc.sql("update signed_link set withdrawn_at = ? where purpose = ? and subject = ?" + UNDECIDED)
                .params(SqlRow.stored(now), purpose, subject)
                .update();
    }

    private static SignedLink link(ResultSet row) throws SQLException {
        return new SignedLink(
                row.getString("reference"),
                row.getString("purpose"),
                row.getString("subject"),
                SqlRow.moment(row, "valid_until"),
                moment(row, "used_at"),
                moment(row, "withdrawn_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
