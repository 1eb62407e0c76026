package io.dunwell.approvals;

import io.dunwell.kernel.SqlRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of limits: the newest row of a scope, grade and limit counts. */
@Component
class LimitRows {

    private static final String COLUMNS = "scope, grade, limit_name, is_set, figure, changed_by, changed_at";

    private final JdbcClient jdbc;

    LimitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a figure is for. */
    record Key(LimitScope scope, Grade grade, Limit limit) {}

    Map<Key, LimitSetting> latest() {
        var latest = new HashMap<Key, LimitSetting>();
        jdbc.sql("select " + COLUMNS + " from authority_limit order by id")
                .query(LimitRows::read)
                .list()
                .forEach(row -> latest.put(new Key(row.scope(), row.grade(), row.limit()), row.setting()));
        return latest;
    }

    List<LimitChange> changes(int most) {
        return jdbc.sql("select " + COLUMNS + " from authority_limit order by id desc limit :most")
                .param("most", most)
                .query(LimitRows::read)
                .list();
    }

    void add(Map<Key, LimitSetting> settings, String by, Instant at) {
        settings.forEach((key, setting) -> jdbc.sql("insert into authority_limit (" + COLUMNS
                        + ") values (:scope, :grade, :limit, :isSet, :figure, :by, :at)")
                .param("scope", key.scope().key())
                .param("grade", key.grade().name())
                .param("limit", key.limit().name())
                .param("isSet", setting.isSet())
                .param("figure", setting.figure())
                .param("by", by)
                .param("at", SqlRow.stored(at))
                .update());
    }

    private static LimitChange read(ResultSet row, int number) throws SQLException {
        return new LimitChange(
                new LimitScope(row.getString("scope")),
                Grade.valueOf(row.getString("grade")),
                Limit.valueOf(row.getString("limit_name")),
                new LimitSetting(row.getBoolean("is_set"), row.getBigDecimal("figure")),
                row.getString("changed_by"),
                SqlRow.moment(row, "changed_at"));
    }
}
