package io.dunwell.nightly.steps;

import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks once more at accounts that the night's own steps changed: a fee posted, a plan lapsed. */
@Component
@Order(40)
class LookAgain implements NightStep {

    private final Looking looking;

    LookAgain(Looking looking) {
        this.looking = looking;
    }

    @Override
    public String name() {
        return "look-again";
    }

    @Override
    public String label() {
        return "Look again at what the night changed";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        return looking.empty(date, progress) == 0
                ? "The night's own steps changed no account."
                : "Cases were told what the night itself changed.";
    }
}
