package io.dunwell.integration.files;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a text file one after the other, blank ones left out; never more than one in memory. */
public final class CsvRows implements Iterator<Row>, AutoCloseable {

    private static final int LONGEST_CELL = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long lastLine;
    private @Nullable Row next;

    private CsvRows(CsvReader<CsvRecord> reader, long afterLine) {
        this.reader = reader;
        this.records = reader.iterator();
        this.lastLine = 0;
        advance();
        while (next != null && next.line() <= afterLine) {
            advance();
        }
    }

    /** The data rows, after the header. */
    public static CsvRows dataOf(FileSource file, Layout layout) throws IOException {
        return new CsvRows(open(file, layout.charset(), layout.separator()), layout.headerLine());
    }

    /** All rows from the first line on. */
    static CsvRows allOf(FileSource file, java.nio.charset.Charset charset, char separator) throws IOException {
        return new CsvRows(open(file, charset, separator), 0);
    }

    private static CsvReader<CsvRecord> open(FileSource file, java.nio.charset.Charset charset, char separator)
            throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(TextReader.of(file, charset));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        advance();
        return row;
    }

    private void advance() {
        next = null;
        try {
            while (next == null && records.hasNext()) {
                var record = records.next();
                lastLine = record.getStartingLineNumber();
                var row = new Row(lastLine, record.getFields());
                next = row.isBlank() ? null : row;
            }
        } catch (CsvParseException broken) {
            throw new ImportRefused(
                    "The file cannot be read on after line %d: a cell there never ends, probably because of a single \" sign. Correct that line and import the file again."
                            .formatted(lastLine + 1));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
