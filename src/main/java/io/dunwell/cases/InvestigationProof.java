package io.dunwell.cases;

import io.dunwell.cases.disputed.InvestigationRows;
import io.dunwell.disputes.DisputeBoard;
import io.dunwell.engine.CaseProof;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proves that no open dispute is forgotten: a process that will move asks a person, or is about to be started. */
@Component
class InvestigationProof {

    private final DisputeBoard disputes;
    private final InvestigationRows rows;
    private final CaseProof engine;

    InvestigationProof(DisputeBoard disputes, InvestigationRows rows, CaseProof engine) {
        this.disputes = disputes;
        this.rows = rows;
        this.engine = engine;
    }

    List<Failure> findings() {
        var live = engine.liveKeys(InvestigationTasks.PROCESS);
        var asked = new HashSet<>(rows.marked(Integer.MAX_VALUE));
        rows.running().stream().filter(row -> live.contains(row.id())).forEach(row -> asked.add(row.disputeId()));
        return disputes.openIds().stream()
                .filter(id -> !asked.contains(id))
                .map(id -> new Failure(
                        "Dispute " + id, "Nobody is asked about it: give it to another owner, which asks anew."))
                .toList();
    }
}
