package io.dunwell.testing.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * All rows of a schema at one moment, and the way back to them.
 *
 * <p>Tables are emptied by TRUNCATE, which the triggers of append-only tables do not see.
 */
final class DatabaseContents {

    /** Ids are handed out in blocks that the application keeps in memory: going back would hand them out twice. */
    private static final Set<String> KEPT = Set.of("id_block", "flyway_schema_history");

    private final Map<String, TableRows> filled;
    private final String questionForRows;

    private DatabaseContents(List<String> tables, Map<String, TableRows> filled) {
        this.filled = filled;
        this.questionForRows = tables.stream()
                .filter(table -> !filled.containsKey(table))
                .map(table -> "select '" + table + "' from dual where exists (select 1 from `" + table + "`)")
                .collect(joining(" union all "));
    }

    static DatabaseContents of(DataSource source) {
        try (var connection = source.getConnection()) {
            var tables = tables(connection);
            var filled = new LinkedHashMap<String, TableRows>();
            for (var table : tables) {
                var rows = TableRows.read(table, connection);
                if (!rows.isEmpty()) {
                    filled.put(table, rows);
                }
            }
            return new DatabaseContents(tables, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        }
    }

    /** Returns the schema to the remembered rows; tables that did not change are only looked at. */
    void restore(DataSource source) {
        try (var connection = source.getConnection()) {
            var changed = changed(connection);
            if (!changed.isEmpty()) {
                restore(changed, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be returned to its first state", e);
        }
    }

    private void restore(Set<String> changed, Connection connection) throws SQLException {
        execute("set foreign_key_checks = 0", connection);
        try {
            for (var table : changed) {
                execute("truncate table `" + table + "`", connection);
                if (filled.containsKey(table)) {
                    filled.get(table).insert(connection);
                }
            }
        } finally {
            execute("set foreign_key_checks = 1", connection);
        }
    }

    private Set<String> changed(Connection connection) throws SQLException {
        var changed = new LinkedHashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(questionForRows)) {
            while (rows.next()) {
                changed.add(rows.getString(1));
            }
        }
        for (var entry : filled.entrySet()) {
            if (!TableRows.read(entry.getKey(), connection).equals(entry.getValue())) {
                changed.add(entry.getKey());
            }
        }
        return changed;
    }

    static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        var kinds = new String[] {"TABLE", "BASE TABLE"};
        try (var found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", kinds)) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeIf(table -> KEPT.contains(table.toLowerCase(Locale.ROOT)));
        if (tables.isEmpty()) {
            throw new IllegalStateException("The schema has no tables: there is nothing to keep clean");
        }
        return tables;
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
