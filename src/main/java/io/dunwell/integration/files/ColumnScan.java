package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.NumberStyle;
import java.io.IOException;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** How the dates and the amounts of a file are written, as given or from reading all of its rows. */
final class ColumnScan {

    /**
     * When so many rows have only dates that read in one way, the rest need not be looked at: a later date that reads
     * in two is refused on its line.
     */
    private static final int ENOUGH = 1_000;

    private final Wanted wanted;
    private final DateOrders orders = new DateOrders();
    private final NumberStyles styles = new NumberStyles();

    private ColumnScan(Wanted wanted) {
        this.wanted = wanted;
    }

    static ColumnScan of(FileSource file, Layout layout, Wanted wanted) throws IOException {
        var scan = new ColumnScan(wanted);
        var dateColumns = wanted.dates() == null ? positions(layout, wanted.dateColumns()) : new int[0];
        var amountColumns = wanted.numbers() == null ? positions(layout, wanted.amountColumns()) : new int[0];
        if (dateColumns.length + amountColumns.length > 0) {
            try (var rows = CsvRows.dataOf(file, layout)) {
                int read = 0;
                while (rows.hasNext() && !(read++ == ENOUGH && amountColumns.length == 0 && scan.orders.needsNone())) {
                    var row = rows.next();
                    look(row, dateColumns, (text, line) -> scan.orders.look(line, text));
                    look(row, amountColumns, (text, line) -> scan.styles.look(line, text));
                }
            }
        }
        return scan;
    }

    private static void look(Row row, int[] columns, ObjLongConsumer<String> reader) {
        for (int column : columns) {
            var text = row.cell(column);
            if (!text.isEmpty()) {
                reader.accept(text, row.line());
            }
        }
    }

    private static int[] positions(Layout layout, List<String> columns) {
        return columns.stream().mapToInt(layout::position).filter(p -> p >= 0).toArray();
    }

    @Nullable
    DateOrder order() {
        return wanted.dates() != null ? wanted.dates() : orders.order();
    }

    boolean mustAskOrder() {
        return wanted.dates() == null && orders.mustAsk();
    }

    String orderEvidence() {
        return wanted.dates() != null ? "Given" : orders.evidence();
    }

    @Nullable
    NumberStyle style() {
        return wanted.numbers() != null ? wanted.numbers() : styles.style();
    }

    boolean mustAskStyle() {
        return wanted.numbers() == null && styles.mustAsk();
    }

    String styleEvidence() {
        return wanted.numbers() != null ? "Given" : styles.evidence();
    }
}
