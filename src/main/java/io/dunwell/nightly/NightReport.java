package io.dunwell.nightly;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A night as its report shows it: what every step did, counted and told. */
public record NightReport(NightRun run, List<StepReport> steps) {

    public boolean isRunning() {
        return run.state() == NightState.RUNNING;
    }

    /** Every step came to its end and no item failed. */
    public boolean isClean() {
        return run.state() == NightState.DONE && failed() == 0;
    }

    /** Sum over the steps; a night that looks at accounts twice tells both. */
    public long total(Tally tally) {
        return steps.stream()
                .flatMap(step -> step.counts().stream())
                .filter(count -> count.tally() == tally)
                .mapToLong(StepCount::amount)
                .sum();
    }

    /** {@link #total} by the tally's name, for templates. */
    public long total(String tally) {
        return total(Tally.valueOf(tally));
    }

    /** Items that failed, and one for each step that broke off. */
    public long failed() {
        return steps.stream()
                .mapToLong(step -> step.step().failed() + (step.step().state() == NightState.FAILED ? 1 : 0))
                .sum();
    }

    public int stepsDone() {
        return (int) steps.stream()
                .filter(step -> step.step().state() != NightState.WAITING && !step.isRunning())
                .count();
    }

    /** The step at work, null between two of them. */
    public @Nullable StepReport atWork() {
        return steps.stream().filter(StepReport::isRunning).findFirst().orElse(null);
    }

    /** Null for a night that was interrupted. */
    public @Nullable Duration took(Instant now) {
        var end = run.finishedAt();
        return switch (run.state()) {
            case INTERRUPTED -> null;
            default -> Duration.between(run.startedAt(), end == null ? now : end);
        };
    }
}
