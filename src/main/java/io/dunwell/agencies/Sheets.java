package io.dunwell.agencies;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunwell.agencies.Paper.Column;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables as CSV with commas, in UTF-8.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front. Source: OWASP, CSV injection.
 */
final class Sheets {

    /** Amounts and telephone numbers begin like formulas and are none. */
    private static final Pattern HARMLESS = Pattern.compile("-\\d+(\\.\\d+)?|\\+\\d{4,15}");

    private Sheets() {}

    static byte[] table(List<Column> columns, List<List<String>> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has %d cells for %d columns".formatted(row.size(), columns.size()));
            }
            csv.writeRecord(row.stream().map(Sheets::plain).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String plain(String text) {
        return !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                        && !HARMLESS.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
