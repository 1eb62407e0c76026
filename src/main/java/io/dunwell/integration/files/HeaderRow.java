package io.dunwell.integration.files;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the row that names the columns; reports put titles, dates and blank rows before it. */
final class HeaderRow {

    /** Title rows are few; a header further down is not looked for. */
    static final int ROWS_TO_LOOK_AT = 40;

    private HeaderRow() {}

    /** The first row with all of {@code columns}; null when there is none. */
    static @Nullable Row naming(List<Row> firstRows, Collection<String> columns) {
        return firstRows.stream()
                .filter(row -> HeaderNames.missing(row.cells(), columns).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The first row of names: two or more cells, all different, none a date or an amount; null when there is none. */
    static @Nullable Row likely(List<Row> firstRows) {
        return firstRows.stream().filter(HeaderRow::looksLikeNames).findFirst().orElse(null);
    }

    /** The row of which most wanted columns are known, to say what is missing. */
    static @Nullable Row closest(List<Row> firstRows, Collection<String> columns) {
        Row best = null;
        int fewest = columns.size();
        for (var row : firstRows) {
            int missing = HeaderNames.missing(row.cells(), columns).size();
            if (missing < fewest) {
                best = row;
                fewest = missing;
            }
        }
        return best;
    }

    private static boolean looksLikeNames(Row row) {
        var names = new HashSet<String>();
        for (var cell : row.cells()) {
            var name = cell.strip();
            if (!name.isEmpty() && (isValue(name) || name.length() > 80)) {
                return false;
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return names.size() >= 2 && filled * 2 >= row.cells().size();
    }

    private static boolean isValue(String text) {
        return AmountText.of(text) != null || DateText.of(text) != null;
    }
}
