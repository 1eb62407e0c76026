package io.dunwell.testing.database;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one table, as the driver hands them out. */
final class TableRows {

    private final String table;
    private final List<String> columns;
    private final Object[] rows;

    private TableRows(String table, List<String> columns, Object[] rows) {
        this.table = table;
        this.columns = columns;
        this.rows = rows;
    }

    static TableRows read(String table, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from `" + table + "`")) {
            var columns = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnName(i));
            }
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                rows.add(row(result, columns.size()));
            }
            return new TableRows(table, columns, rows.toArray());
        }
    }

    boolean isEmpty() {
        return rows.length == 0;
    }

    void insert(Connection connection) throws SQLException {
        var names = columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        var marks = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        var sql = "insert into `" + table + "` (" + names + ") values (" + marks + ")";
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                var values = (Object[]) row;
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Object[] row(ResultSet result, int columns) throws SQLException {
        var values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = value(result, i + 1);
        }
        return values;
    }

    private static @Nullable Object value(ResultSet result, int column) throws SQLException {
        var value = result.getObject(column);
        if (value instanceof Blob) {
            return result.getBytes(column);
        }
        return value instanceof Clob ? result.getString(column) : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableRows that && table.equals(that.table) && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }
}
