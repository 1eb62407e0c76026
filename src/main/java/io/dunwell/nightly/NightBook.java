package io.dunwell.nightly;

import io.dunwell.kernel.CompanyClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how a night goes, each entry in a transaction of its own: what a step takes back, its report keeps. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class NightBook {

    private final NightRunRepository runs;
    private final StepRunRepository steps;
    private final StepCountRepository counts;
    private final StepFailureRepository failures;
    private final CompanyClock clock;

    NightBook(
            NightRunRepository runs,
            StepRunRepository steps,
            StepCountRepository counts,
            StepFailureRepository failures,
            CompanyClock clock) {
        this.runs = runs;
        this.steps = steps;
        this.counts = counts;
        this.failures = failures;
        this.clock = clock;
    }

    /** A run and the steps still to come, in order. */
    record Opened(long runId, List<Long> stepIds) {}

    public Opened open(LocalDate date, String startedBy, List<NightStep> plan) {
        var run = runs.save(new NightRun(date, clock.instant(), startedBy));
        var ids = new ArrayList<Long>();
        for (int position = 0; position < plan.size(); position++) {
            ids.add(steps.save(new StepRun(run.id(), position, plan.get(position)))
                    .id());
        }
        return new Opened(run.id(), ids);
    }

    public void begin(long stepId) {
        steps.getReferenceById(stepId).begin(clock.instant());
    }

    public void goOn(long stepId, StepProgress progress) {
        steps.getReferenceById(stepId).goOn(progress);
    }

    public void finish(long stepId, NightState how, String sentence, StepProgress progress) {
        var step = steps.getReferenceById(stepId);
        step.goOn(progress);
        step.finish(how, sentence, clock.instant());
        progress.tallies()
                .forEach((tally, amount) -> counts.save(new StepCount(step.runId(), step.name(), tally, amount)));
        progress.failures()
                .forEach(failure -> failures.save(
                        new StepFailure(step.runId(), step.name(), failure.subject(), failure.sentence())));
    }

    public void close(long runId) {
        var failed = stepsOf(runId).stream().anyMatch(step -> step.state() == NightState.FAILED);
        runs.getReferenceById(runId).finish(failed ? NightState.FAILED : NightState.DONE, clock.instant());
    }

    public boolean hasRunning() {
        return runs.existsByState(NightState.RUNNING);
    }

    /** Marks runs that nobody works on any more; only whoever holds the night's lock knows that. */
    public List<Long> closeInterrupted() {
        return runs.findByState(NightState.RUNNING).stream()
                .map(this::interrupt)
                .toList();
    }

    private long interrupt(NightRun run) {
        run.finish(NightState.INTERRUPTED, clock.instant());
        for (var step : stepsOf(run.id())) {
            if (step.state() == NightState.RUNNING) {
                step.finish(NightState.INTERRUPTED, "Dunwell stopped while this ran.", clock.instant());
                failures.save(new StepFailure(run.id(), step.name(), "The night", sentence(step)));
            }
        }
        return run.id();
    }

    private static String sentence(StepRun step) {
        return "The night was interrupted during “%s”: Dunwell stopped. What was finished is kept, and the next night does the rest."
                .formatted(step.label());
    }

    private List<StepRun> stepsOf(long runId) {
        return steps.findByRunIdInOrderByRunIdAscPositionAsc(List.of(runId));
    }
}
