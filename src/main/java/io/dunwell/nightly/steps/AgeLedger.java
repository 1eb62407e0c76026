package io.dunwell.nightly.steps;

import io.dunwell.ledger.Ageings;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import io.dunwell.reporting.Snapshots;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the day's ageing, for the pages of the day and for comparing days. */
@Component
@Order(90)
class AgeLedger implements NightStep {

    private final Ageings ageings;
    private final Snapshots snapshots;

    AgeLedger(Ageings ageings, Snapshots snapshots) {
        this.ageings = ageings;
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
        ageings.keep(date);
        var accounts = snapshots.takeKept(date);
        progress.done(accounts);
        progress.count(Tally.ACCOUNTS_AGED, accounts);
        return accounts == 0 ? "Nothing is open." : "The day's ageing is kept.";
    }
}
