package io.dunwell.ledger;

import io.dunwell.kernel.RowOutcome;
import java.util.List;

/** What became of each row of a batch, in the order in which they were given. */
public record PostingReport(List<Posted> rows) {

    public long count(RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
