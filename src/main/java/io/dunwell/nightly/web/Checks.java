package io.dunwell.nightly.web;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.LedgerAudit;
import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightState;
import io.dunwell.nightly.Nights;
import io.dunwell.nightly.StepReport;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The audit of the ledger and the proof that nobody is forgotten: now, or as the last night found them. */
@Component
class Checks {

    private static final String BOOKS = "The books add up";
    private static final String NOBODY = "Nobody is forgotten";

    private final LedgerAudit audit;
    private final Cases cases;
    private final Nights nights;
    private final BusinessCalendar calendar;

    Checks(LedgerAudit audit, Cases cases, Nights nights, BusinessCalendar calendar) {
        this.audit = audit;
        this.cases = cases;
        this.nights = nights;
        this.calendar = calendar;
    }

    List<Check> now() {
        var today = calendar.today();
        var proof = cases.prove(today);
        var books = audit.run(today).stream()
                .map(finding -> new Check.Finding(finding.invariant(), finding.sentence()))
                .toList();
        var forgotten = proof.findings().stream()
                .map(finding -> new Check.Finding(finding.subject(), finding.sentence()))
                .toList();
        return List.of(
                new Check(BOOKS, today, null, books),
                new Check(
                        NOBODY,
                        today,
                        "%d delinquent accounts, %d open cases."
                                .formatted(proof.delinquentAccounts(), proof.openCases()),
                        forgotten));
    }

    List<Check> lastNight() {
        var last = nights.last().map(night -> nights.get(night.run().id()));
        return List.of(of(last, "audit-ledger", BOOKS), of(last, "prove-nobody-forgotten", NOBODY));
    }

    private static Check of(Optional<NightReport> night, String step, String name) {
        return night.flatMap(report -> report.steps().stream()
                        .filter(one -> one.step().name().equals(step)
                                && one.step().state() != NightState.WAITING
                                && !one.isRunning())
                        .findFirst()
                        .map(one -> new Check(
                                name, report.run().businessDate(), one.step().summary(), findings(one))))
                .orElse(new Check(name, null, null, List.of()));
    }

    private static List<Check.Finding> findings(StepReport step) {
        if (step.step().state() == NightState.FAILED) {
            return List.of(new Check.Finding(
                    "The check itself", String.valueOf(step.step().summary())));
        }
        return step.failures().stream()
                .map(failure -> new Check.Finding(failure.subject(), failure.sentence()))
                .toList();
    }
}
