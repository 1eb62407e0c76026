package io.dunwell.agencies;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of the agency's package.
 *
 * @param name with its ending, as it stands in the zip
 * @param about what it is, in one sentence for the README
 * @param columns of a table, name to meaning, in their order; empty for another file
 */
public record Paper(String name, String about, Map<String, String> columns, byte[] content) {

    /** A table as CSV; each row has as many cells as there are columns. */
    public static Paper table(String name, String about, List<Column> columns, List<List<String>> rows) {
        return new Paper(name, about, Column.meanings(columns), Sheets.table(columns, rows));
    }

    public static Paper file(String name, String about, byte[] content) {
        return new Paper(name, about, Map.of(), content);
    }

    static Paper text(String name, String about, String content) {
        return file(name, about, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param meaning in words for whoever reads it at the agency */
    public record Column(String name, String meaning) {

        public static Column of(String name, String meaning) {
            return new Column(name, meaning);
        }

        static Map<String, String> meanings(List<Column> columns) {
            var meanings = new LinkedHashMap<String, String>();
            columns.forEach(column -> meanings.put(column.name(), column.meaning()));
            return Collections.unmodifiableMap(meanings);
        }
    }
}
