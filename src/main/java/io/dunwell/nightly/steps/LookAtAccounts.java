package io.dunwell.nightly.steps;

import io.dunwell.cases.Cases;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at every account that changed or crossed a date: judges its promises, opens, moves or closes its case. */
@Component
@Order(20)
class LookAtAccounts implements NightStep {

    private final Cases cases;
    private final Looking looking;

    LookAtAccounts(Cases cases, Looking looking) {
        this.cases = cases;
        this.looking = looking;
    }

    @Override
    public String name() {
        return "look-at-accounts";
    }

    @Override
    public String label() {
        return "Look at the accounts that changed";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        progress.expect(cases.askForReviews(date));
        var looked = looking.empty(date, progress);
        return looked == 0
                ? "No account changed or crossed a date."
                : "Promises were judged and cases told what changed.";
    }
}
