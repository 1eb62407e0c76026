package io.dunwell.cases;

import io.dunwell.engine.CaseProcesses;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lets the treatment of a case rest longer than its policy says. */
@Component
class CaseDelay {

    private final CaseRows rows;
    private final CaseProcesses processes;

    CaseDelay(CaseRows rows, CaseProcesses processes) {
        this.rows = rows;
        this.processes = processes;
    }

    /** No wait of the treatment ends before {@code date}; what ends later stays, and so does a case that is closed. */
    void until(long caseId, LocalDate date) {
        rows.find(caseId)
                .filter(CollectionCase::isOpen)
                .map(CollectionCase::processInstance)
                .filter(instance -> processes.delayTreatment(instance, date))
                .ifPresent(instance -> rows.delayNextAction(caseId, date));
    }
}
