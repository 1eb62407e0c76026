package io.dunwell.ledger;

import io.dunwell.kernel.Difference;
import io.dunwell.kernel.RowOutcome;
import java.util.List;

/**
 * What became of one row of a batch.
 *
 * @param id of the charge or credit, whatever the outcome
 * @param differences empty unless the outcome is DIFFERING
 * @param remarks sentences for the report, e.g. that an invoice the payer named is not known
 */
public record Posted(long id, RowOutcome outcome, List<Difference> differences, List<String> remarks) {

    static Posted asNew(long id) {
        return new Posted(id, RowOutcome.NEW, List.of(), List.of());
    }

    static Posted known(long id, List<Difference> differences) {
        var outcome = differences.isEmpty() ? RowOutcome.UNCHANGED : RowOutcome.DIFFERING;
        return new Posted(id, outcome, differences, List.of());
    }
}
