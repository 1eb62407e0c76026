package io.dunwell.integration.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One row of data.
 *
 * @param line on which it begins, counted from 1
 */
public record Row(long line, List<String> cells) {

    /** Stripped; empty when the row has no such cell. */
    public String cell(int position) {
        return position < 0 || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** As a line of comma-separated text. */
    public String text() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(cells);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return text.toString().stripTrailing();
    }
}
