package io.dunwell.testing.database;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows every table of a schema has, now and again. */
public final class TableSizes {

    private final DataSource source;
    private final String question;

    /** @param without tables whose name begins with one of these are left out */
    public TableSizes(DataSource source, String... without) {
        this.source = source;
        try (var connection = source.getConnection()) {
            this.question = DatabaseContents.tables(connection).stream()
                    .filter(table -> Arrays.stream(without).noneMatch(table.toLowerCase(Locale.ROOT)::startsWith))
                    .map(table -> "select '" + table + "', count(*) from `" + table + "`")
                    .collect(joining(" union all "));
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be listed", e);
        }
    }

    /** By the table's name. */
    public Map<String, Long> count() {
        var sizes = new TreeMap<String, Long>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
            return sizes;
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be counted", e);
        }
    }
}
