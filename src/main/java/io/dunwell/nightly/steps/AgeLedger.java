package io.dunwell.nightly.steps;

import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import io.dunwell.reporting.Snapshots;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the day's ageing, for the home page and for comparing days. */
@Component
@Order(90)
class AgeLedger implements NightStep {

    private final Snapshots snapshots;

    AgeLedger(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String name() {
        return "age-ledger";
    }

    @Override
    public String label() {
        return "Age the ledger";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var accounts = snapshots.take(date);
        progress.done(accounts);
        progress.count(Tally.ACCOUNTS_AGED, accounts);
        return accounts == 0 ? "Nothing is open." : "The day's ageing is kept.";
    }
}
