package io.dunwell.nightly.steps;

import io.dunwell.cases.Cases;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A friendly word before the due date, for accounts that nothing else speaks to. */
@Component
@Order(50)
class RemindBeforeDue implements NightStep {

    private final Cases cases;

    RemindBeforeDue(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "remind-before-due";
    }

    @Override
    public String label() {
        return "Remind before the due date";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var reminded = cases.remindBeforeDue(date);
        progress.done(reminded);
        progress.count(Tally.REMINDERS, reminded);
        return reminded == 0 ? "Nothing falls due soon." : "One message for each account, whatever falls due.";
    }
}
