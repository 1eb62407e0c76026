package io.dunwell.nightly.steps;

import io.dunwell.ledger.LedgerAudit;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves the books and seals the day that has ended. */
@Component
@Order(70)
class AuditLedger implements NightStep {

    private final LedgerAudit audit;

    AuditLedger(LedgerAudit audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit-ledger";
    }

    @Override
    public String label() {
        return "Audit the ledger";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var findings = audit.run(date);
        findings.forEach(finding -> progress.failed(finding.invariant(), finding.sentence()));
        progress.count(Tally.FINDINGS, findings.size());
        audit.seal(date.minusDays(1));
        return findings.isEmpty()
                ? "Every row adds up. Yesterday's rows are sealed."
                : "Some rows do not add up: see the sentences below before trusting the figures.";
    }
}
