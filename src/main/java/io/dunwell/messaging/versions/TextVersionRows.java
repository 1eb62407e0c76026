package io.dunwell.messaging.versions;

import io.dunwell.kernel.Channel;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.Words;
import io.dunwell.staff.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published versions, which only grow. */
@Component
class TextVersionRows {

    private static final String COLUMNS =
            "template, channel, language, number, subject, body, again, note, published_by, published_at";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final CompanyClock clock;

    TextVersionRows(JdbcClient jdbc, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Newest first. */
    List<TextVersion> of(TextPlace place) {
        return jdbc.sql(
                        "select %s from text_version where template = ? and channel = ? and language = ? order by number desc"
                                .formatted(COLUMNS))
                .params(place.template(), place.channel().name(), place.language())
                .query(TextVersionRows::version)
                .list();
    }

    /** The newest of each place. */
    List<TextVersion> newest() {
        return jdbc.sql(
                        """
                select %s from text_version v where number =
                  (select max(o.number) from text_version o where o.template = v.template and o.channel = v.channel
                    and o.language = v.language)
                """
                                .formatted(COLUMNS))
                .query(TextVersionRows::version)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else published this number */
    void add(TextPlace place, int number, @Nullable Words words, @Nullable Integer again, String note) {
        jdbc.sql("insert into text_version (%s) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS))
                .param(place.template())
                .param(place.channel().name())
                .param(place.language())
                .param(number)
                .param(words == null ? null : words.subject())
                .param(words == null ? null : words.body())
                .param(again)
                .param(note)
                .param(user.login())
                .param(SqlRow.stored(clock.instant()))
                .update();
    }

    static TextPlace place(ResultSet row) throws SQLException {
        return new TextPlace(
                row.getString("template"), Channel.valueOf(row.getString("channel")), row.getString("language"));
    }

    private static TextVersion version(ResultSet row, int number) throws SQLException {
        var body = row.getString("body");
        return new TextVersion(
                place(row),
                row.getInt("number"),
                body == null ? null : new Words(row.getString("subject"), body),
                row.getObject("again", Integer.class),
                row.getString("note"),
                row.getString("published_by"),
                SqlRow.moment(row, "published_at"));
    }
}
