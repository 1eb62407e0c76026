package io.dunwell.cases;

import io.dunwell.cases.disputed.Investigation;
import io.dunwell.cases.disputed.InvestigationRows;
import io.dunwell.disputes.DisputeChanged;
import io.dunwell.disputes.Disputes;
import io.dunwell.engine.CaseProcesses;
import io.dunwell.kernel.Ids;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Wordless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a person find out about every dispute, by the small process {@code investigate-dispute} beside the case. Whoever
 * changes a dispute leaves a mark in the same transaction, so that no process misses what it must hear.
 */
@Component
class InvestigationTasks {

    static final String PROCESS = "investigate-dispute";

    private static final Logger LOG = LoggerFactory.getLogger(InvestigationTasks.class);
    private static final int AT_ONCE = 500;

    private final InvestigationRows rows;
    private final Disputes disputes;
    private final CaseProcesses processes;
    private final Ids ids;
    private final TransactionTemplate transaction;

    InvestigationTasks(
            InvestigationRows rows,
            Disputes disputes,
            CaseProcesses processes,
            Ids ids,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.disputes = disputes;
        this.processes = processes;
        this.ids = ids;
        this.transaction = transaction;
    }

    @EventListener
    void mark(DisputeChanged changed) {
        rows.mark(changed.disputeId(), changed.account());
    }

    /** Each in a transaction of its own; what fails is reported and tried again at the next round. */
    List<Failure> work() {
        var failures = new ArrayList<Failure>();
        for (var id : rows.marked(AT_ONCE)) {
            try {
                transaction.executeWithoutResult(status -> follow(id));
            } catch (RuntimeException failed) {
                LOG.warn("dispute could not be followed up dispute={}", id, Wordless.of(failed));
                failures.add(new Failure("Dispute " + id, "It could not be followed up: " + failed.getMessage()));
            }
        }
        return failures;
    }

    /** Lets the process of a dispute hear at once what changed; starts it where there is none. */
    void follow(long disputeId) {
        if (!rows.take(disputeId)) {
            return;
        }
        var row = ofDispute(disputeId);
        var open = disputes.get(disputeId).isOpen();
        if (isLive(row)) {
            processes.booksChanged(
                    Map.of(Objects.requireNonNull(row.id()), Objects.requireNonNull(row.processInstance())));
        } else if (open) {
            start(disputeId);
        }
        if (!open) {
            rows.ended(disputeId);
        }
    }

    /** Its process ends by the task that was just completed. */
    void completed(long disputeId) {
        rows.ended(disputeId);
    }

    /** A process that was lost is started again instead. */
    private boolean isLive(Investigation row) {
        var instance = row.processInstance();
        return row.isRunning() && instance != null && processes.isLive(instance);
    }

    private void start(long disputeId) {
        var id = ids.take("collection_case", 1);
        rows.runs(disputeId, id);
        var instances = processes.startPolicy(PROCESS, List.of(id));
        rows.runs(disputeId, Objects.requireNonNull(instances.get(id)));
        LOG.info("dispute is investigated dispute={} investigation={}", disputeId, id);
    }

    private Investigation ofDispute(long disputeId) {
        return rows.ofDispute(disputeId).orElseThrow(() -> NotFound.of("investigation of dispute", disputeId));
    }
}
