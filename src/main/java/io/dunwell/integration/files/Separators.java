package io.dunwell.integration.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which sign parts the cells of a line: the one that gives most lines the same number of cells. */
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private Separators() {}

    /** Null when two signs part the sample about equally well. */
    static @Nullable Character find(String sample) {
        Character best = null;
        long bestScore = 1;
        boolean tie = false;
        for (char candidate : KNOWN) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
                tie = false;
            } else if (score == bestScore && best != null) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    static String name(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "'" + separator + "'";
        };
    }

    /** Lines that have the most frequent number of cells, times those cells; 0 when a line is one cell. */
    private static long score(String sample, char separator) {
        var widths = widths(sample, separator);
        long best = 0;
        for (int width : widths) {
            long lines = widths.stream().filter(w -> w == width).count();
            best = width < 2 ? best : Math.max(best, lines * lines * width);
        }
        return best;
    }

    private static List<Integer> widths(String sample, char separator) {
        var widths = new ArrayList<Integer>();
        try (var rows = reader(separator).ofCsvRecord(sample)) {
            for (CsvRecord row : rows) {
                widths.add(row.getFieldCount());
            }
        } catch (CsvParseException | java.io.IOException brokenByTheCut) {
            return widths;
        }
        return widths;
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }
}
