package io.dunwell.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a text file.
 *
 * @param encoding name of the character set used for reading
 * @param separator the sign between cells
 * @param headerLine number of the line that names the columns
 * @param firstRows of the data, as text
 * @param dates null when no date needs an order, or it is asked for
 * @param numbers null when no amount needs a style, or it is asked for
 * @param questions to be answered before the file can be taken in; empty when all is clear
 */
public record FileFindings(
        String encoding,
        String encodingEvidence,
        char separator,
        long headerLine,
        List<String> header,
        List<List<String>> firstRows,
        @Nullable DateOrder dates,
        String datesEvidence,
        @Nullable NumberStyle numbers,
        String numbersEvidence,
        List<FileQuestion> questions) {

    public FileFindings asking(List<FileQuestion> all) {
        return new FileFindings(
                encoding,
                encodingEvidence,
                separator,
                headerLine,
                header,
                firstRows,
                dates,
                datesEvidence,
                numbers,
                numbersEvidence,
                List.copyOf(all));
    }
}
