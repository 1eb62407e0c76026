package io.dunwell.messaging.versions;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Texts that are being worked on, one for each place. */
@Component
class TextDraftRows {

    private static final String PLACE = "template = ? and channel = ? and language = ?";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    TextDraftRows(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    List<TextDraft> all() {
        return jdbc.sql("select * from text_draft").query(TextDraftRows::draft).list();
    }

    Optional<TextDraft> of(TextPlace place) {
        return jdbc.sql("select * from text_draft where " + PLACE)
                .params(place.template(), place.channel().name(), place.language())
                .query(TextDraftRows::draft)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one already */
    void add(TextPlace place, Words words) {
        jdbc.sql(
                        """
                insert into text_draft (template, channel, language, subject, body, saved_by, saved_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                """)
                .params(
                        place.template(),
                        place.channel().name(),
                        place.language(),
                        words.subject(),
                        words.body(),
                        user.login(),
                        SqlRow.stored(clock.instant()))
                .update();
    }

    /** How many rows it was: none when the draft has changed since {@code version}. */
    int change(TextPlace place, Words words, int version) {
        return jdbc.sql("update text_draft set subject = ?, body = ?, saved_by = ?, saved_at = ?, version = version + 1"
                        + " where version = ? and " + PLACE)
                .params(
                        words.subject(),
                        words.body(),
                        user.login(),
                        SqlRow.stored(clock.instant()),
                        version,
                        place.template(),
                        place.channel().name(),
                        place.language())
                .update();
    }

    /** How many rows it was: none when the draft has changed since {@code version}. */
    int remove(TextPlace place, int version) {
        return jdbc.sql("delete from text_draft where version = ? and " + PLACE)
                .params(version, place.template(), place.channel().name(), place.language())
                .update();
    }

    private static TextDraft draft(ResultSet row, int number) throws SQLException {
        return new TextDraft(
                TextVersionRows.place(row),
                new Words(row.getString("subject"), row.getString("body")),
                row.getString("saved_by"),
                SqlRow.moment(row, "saved_at"),
                row.getInt("version"));
    }
}
