package io.dunwell.integration.posting;

import io.dunwell.integration.files.Row;
import java.util.List;

/**
 * What was refused together: an invoice with all its lines, a customer with all contacts.
 *
 * @param line at which the reason is told
 * @param rows in the file's order, at least one
 */
public record RefusedDocument(long line, List<Row> rows) {

    public RefusedDocument {
        rows = List.copyOf(rows);
    }
}
