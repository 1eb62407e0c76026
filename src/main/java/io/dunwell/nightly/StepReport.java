package io.dunwell.nightly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step as its report shows it. */
public record StepReport(StepRun step, List<StepCount> counts, List<StepFailure> failures) {

    /** How long it took, or has taken at {@code now}; null while its turn has not come or when it was interrupted. */
    public @Nullable Duration took(Instant now) {
        var start = step.startedAt();
        if (start == null || (step.state() == NightState.INTERRUPTED && step.finishedAt() == null)) {
            return null;
        }
        var end = step.finishedAt();
        return Duration.between(start, end == null ? now : end);
    }

    public boolean isRunning() {
        return step.state() == NightState.RUNNING;
    }
}
