package io.dunwell.integration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import org.springframework.data.domain.PageRequest;

/** Reported lines for a spreadsheet. */
final class RejectedLinesCsv {

    private static final int PAGE = 1_000;

    private RejectedLinesCsv() {}

    static void write(RejectedLines lines, long runId, Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("line", "what", "field", "sentence", "text");
        var page = PageRequest.of(0, PAGE);
        for (var part = lines.page(runId, page); part.hasContent(); part = lines.page(runId, page)) {
            part.forEach(line -> csv.writeRecord(
                    String.valueOf(line.line()),
                    line.severity().label(),
                    harmless(line.field()),
                    harmless(line.sentence()),
                    harmless(line.text())));
            page = page.next();
        }
        csv.flush();
    }

    /** A cell that begins like a formula is taken as text when an apostrophe stands before it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
