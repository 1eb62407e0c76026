package io.dunwell.integration.files;

import io.dunwell.integration.FileFindings;
import io.dunwell.integration.FileQuestion;
import io.dunwell.integration.FileQuestion.About;
import io.dunwell.integration.FileSource;
import io.dunwell.integration.ImportRefused;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how a text file is written, and what only a person can say about it. */
public final class Inspection {

    private static final int ROWS_SHOWN = 5;

    private final FileSource file;
    private final Wanted wanted;
    private final List<FileQuestion> questions = new ArrayList<>();

    private Inspection(FileSource file, Wanted wanted) {
        this.file = file;
        this.wanted = wanted;
    }

    /**
     * @param findings for people, with the questions that are open
     * @param layout for reading; to be used only when no question is open
     */
    public record Result(FileFindings findings, Layout layout) {}

    /**
     * Reads the whole file when its encoding, its dates or its amounts are not given.
     *
     * @throws ImportRefused when the file is no text, has no header or lacks a column
     */
    public static Result of(FileSource file, Wanted wanted) throws IOException {
        return new Inspection(file, wanted).run();
    }

    /** Only the names of the columns; nothing is asked and only the beginning of the file is parsed. */
    public static List<String> header(FileSource file, Wanted wanted) throws IOException {
        FileStart.mustBeText(file);
        var inspection = new Inspection(file, wanted);
        var charset = inspection.encoding().charset();
        var rows = inspection.firstRows(charset, inspection.separator(charset));
        return inspection.header(rows).cells().stream().map(String::strip).toList();
    }

    private Result run() throws IOException {
        FileStart.mustBeText(file);
        var encoding = encoding();
        char separator = separator(encoding.charset());
        var firstRows = firstRows(encoding.charset(), separator);
        var header = header(firstRows);
        var names = header.cells().stream().map(String::strip).toList();
        var bare = new Layout(encoding.charset(), separator, header.line(), names, wanted.dates(), wanted.numbers());
        var columns = ColumnScan.of(file, bare, wanted);
        ask(columns);
        var layout = new Layout(encoding.charset(), separator, header.line(), names, columns.order(), columns.style());
        var shown = firstRows.stream()
                .filter(row -> row.line() > header.line())
                .limit(ROWS_SHOWN)
                .map(Row::cells)
                .toList();
        return new Result(
                new FileFindings(
                        encoding.charset().name(),
                        encoding.evidence(),
                        separator,
                        header.line(),
                        names,
                        shown,
                        columns.order(),
                        columns.orderEvidence(),
                        columns.style(),
                        columns.styleEvidence(),
                        List.copyOf(questions)),
                layout);
    }

    private TextEncoding encoding() throws IOException {
        var given = wanted.encoding();
        if (given != null) {
            return new TextEncoding(charset(given), true, "Given");
        }
        var found = TextEncoding.of(file);
        if (!found.certain()) {
            questions.add(new FileQuestion(
                    About.ENCODING,
                    "Choose the encoding of the file: it is not UTF-8.",
                    found.evidence(),
                    found.charset().name()));
        }
        return found;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new ImportRefused("There is no encoding called “%s”; choose another.".formatted(name));
        }
    }

    private char separator(Charset charset) throws IOException {
        var given = wanted.separator();
        if (given != null) {
            return given;
        }
        var sample = FileStart.sample(file, charset);
        var found = Separators.find(sample);
        if (found == null && sample.lines().limit(2).count() < 2) {
            throw new ImportRefused("The file has a single line; it needs a line of column names and lines of data.");
        }
        if (found == null) {
            questions.add(new FileQuestion(
                    About.SEPARATOR,
                    "Choose the sign that parts the columns.",
                    "First line: " + sample.lines().findFirst().orElse(""),
                    null));
        }
        return found == null ? ',' : found;
    }

    private List<Row> firstRows(Charset charset, char separator) throws IOException {
        var rows = new ArrayList<Row>();
        try (var all = CsvRows.allOf(file, charset, separator)) {
            while (all.hasNext() && rows.size() < HeaderRow.ROWS_TO_LOOK_AT) {
                rows.add(all.next());
            }
        }
        return rows;
    }

    private Row header(List<Row> firstRows) {
        if (firstRows.isEmpty()) {
            throw new ImportRefused("The file holds nothing but blank lines; export it again.");
        }
        var header = wanted.columns().isEmpty()
                ? HeaderRow.likely(firstRows)
                : HeaderRow.naming(firstRows, wanted.columns());
        if (header == null) {
            throw noHeader(firstRows);
        }
        return header;
    }

    private ImportRefused noHeader(List<Row> firstRows) {
        @Nullable Row closest = HeaderRow.closest(firstRows, wanted.columns());
        if (closest == null) {
            return new ImportRefused(
                    wanted.columns().isEmpty()
                            ? "No line of the file names its columns; put the names of the columns in the first line."
                            : "The columns of the file are not those of this layout; choose or make a mapping that fits the file.");
        }
        var missing = HeaderNames.missing(closest.cells(), wanted.columns());
        return new ImportRefused("Line %d looks like the names of the columns, but there is no column %s; choose"
                        .formatted(
                                closest.line(),
                                String.join(
                                        ", ",
                                        missing.stream().map(m -> "“" + m + "”").toList()))
                + " another mapping, or export the file with it.");
    }

    private void ask(ColumnScan columns) {
        if (columns.mustAskOrder()) {
            questions.add(new FileQuestion(
                    About.DATES,
                    "Choose whether the day or the month stands first in the dates.",
                    columns.orderEvidence(),
                    null));
        }
        if (columns.mustAskStyle()) {
            questions.add(new FileQuestion(
                    About.NUMBERS,
                    "Choose whether the point or the comma stands before the cents.",
                    columns.styleEvidence(),
                    null));
        }
    }
}
