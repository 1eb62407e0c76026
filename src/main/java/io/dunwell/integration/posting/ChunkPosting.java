package io.dunwell.integration.posting;

import io.dunwell.integration.files.Row;
import java.util.List;

/** Takes rows of one kind into the books; a repeat of the same rows changes nothing. */
public interface ChunkPosting {

    /** Neighbouring rows with an equal key belong together and come in one chunk; empty when each stands alone. */
    default String documentOf(Row row) {
        return "";
    }

    /** Within a transaction; a line that cannot be taken is reported in the outcome and the others go on. */
    ChunkOutcome post(List<Row> rows);
}
