package io.dunwell.testing.database;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows every table of the schema has. */
public final class TableSizes {

    private TableSizes() {}

    /** By the table's name in lower case; tables whose name begins with one of {@code without} are left out. */
    public static Map<String, Long> of(DataSource source, String... without) {
        var sizes = new TreeMap<String, Long>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            var question = DatabaseContents.tables(connection).stream()
                    .map(table -> "select '" + table + "', count(*) from `" + table + "`")
                    .collect(joining(" union all "));
            try (var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    sizes.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be counted", e);
        }
        for (var prefix : without) {
            sizes.keySet().removeIf(table -> table.startsWith(prefix));
        }
        return sizes;
    }
}
