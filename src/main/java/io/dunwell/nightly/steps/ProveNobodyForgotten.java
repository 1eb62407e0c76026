package io.dunwell.nightly.steps;

import io.dunwell.cases.Cases;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import io.dunwell.reporting.FirstContacts;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves that each delinquent account has exactly one live case with a next action and a date. */
@Component
@Order(80)
class ProveNobodyForgotten implements NightStep {

    private final Cases cases;
    private final FirstContacts firstContacts;

    ProveNobodyForgotten(Cases cases, FirstContacts firstContacts) {
        this.cases = cases;
        this.firstContacts = firstContacts;
    }

    @Override
    public String name() {
        return "prove-nobody-forgotten";
    }

    @Override
    public String label() {
        return "Prove that nobody is forgotten";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var report = cases.prove(date);
        progress.done(report.delinquentAccounts());
        report.findings().forEach(finding -> progress.failed(finding.subject(), finding.sentence()));
        progress.count(Tally.DELINQUENT, report.delinquentAccounts());
        progress.count(Tally.OPEN_CASES, report.openCases());
        progress.count(Tally.FIRST_CONTACTS_LATE, firstContacts.countLate(date));
        return report.findings().isEmpty()
                ? "Each delinquent account worth chasing has one live case with a next action and a date."
                : "Some accounts are not in hand: see the sentences below.";
    }
}
