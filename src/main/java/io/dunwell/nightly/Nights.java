package io.dunwell.nightly;

import io.dunwell.kernel.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The nights there have been, to read. */
@Service
@Transactional(readOnly = true)
public class Nights {

    private final NightRunRepository runs;
    private final StepRunRepository steps;
    private final StepCountRepository counts;
    private final StepFailureRepository failures;

    Nights(
            NightRunRepository runs,
            StepRunRepository steps,
            StepCountRepository counts,
            StepFailureRepository failures) {
        this.runs = runs;
        this.steps = steps;
        this.counts = counts;
        this.failures = failures;
    }

    /** @throws NotFound when there was no such night */
    public NightReport get(long id) {
        var run = runs.findById(id).orElseThrow(() -> NotFound.of("night", id));
        var failed = failures.findByRunIdOrderById(id).stream().collect(Collectors.groupingBy(StepFailure::stepName));
        return reports(List.of(run), failed).get(0);
    }

    /** The newest, at work or not; without its failures' sentences. */
    public Optional<NightReport> last() {
        return runs.findFirstByOrderByIdDesc()
                .map(run -> reports(List.of(run), Map.of()).get(0));
    }

    /** Newest first, without the failures' sentences. */
    public Page<NightReport> page(int number, int size) {
        var page = runs.findAllByOrderByIdDesc(PageRequest.of(number, size));
        var reports = reports(page.getContent(), Map.of()).stream()
                .collect(Collectors.toMap(report -> report.run().id(), report -> report));
        return page.map(run -> reports.get(run.id()));
    }

    /** Whether the night of {@code date} is at work or has come to its end, with or without failures. */
    public boolean hasRun(LocalDate date) {
        return runs.existsByBusinessDateAndStateIn(
                date, List.of(NightState.RUNNING, NightState.DONE, NightState.FAILED));
    }

    private List<NightReport> reports(List<NightRun> nights, Map<String, List<StepFailure>> failed) {
        var ids = nights.stream().map(NightRun::id).toList();
        var stepsOf = steps.findByRunIdInOrderByRunIdAscPositionAsc(ids).stream()
                .collect(Collectors.groupingBy(StepRun::runId));
        var countsOf = counts.findByRunIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(count -> count.runId() + count.stepName()));
        return nights.stream()
                .map(run -> new NightReport(
                        run,
                        stepsOf.getOrDefault(run.id(), List.of()).stream()
                                .map(step -> new StepReport(
                                        step,
                                        countsOf.getOrDefault(run.id() + step.name(), List.of()),
                                        failed.getOrDefault(step.name(), List.of())))
                                .toList()))
                .toList();
    }
}
