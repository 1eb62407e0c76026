package io.dunwell.integration.web;

import io.dunwell.integration.Intake;
import io.dunwell.staff.Waiting;
import org.springframework.stereotype.Component;

/** Files that need an answer stand as a number beside the imports page. */
@Component
class ImportsWaiting implements Waiting {

    private final Intake intake;

    ImportsWaiting(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String place() {
        return "imports";
    }

    @Override
    public long count() {
        return intake.waiting();
    }
}
