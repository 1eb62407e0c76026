package io.dunwell.nightly.steps;

import io.dunwell.cases.Cases;
import io.dunwell.cases.Failure;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Empties the review queue and counts what came of it. */
@Component
class Looking {

    private final Cases cases;
    private final TasksOpened tasks;

    Looking(Cases cases, TasksOpened tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Returns how many accounts were looked at. */
    int empty(LocalDate date, StepProgress progress) {
        var before = tasks.soFar();
        var report = cases.workReviewQueue(date, progress::done);
        progress.done(report.looked());
        lastOfEach(report.failures()).forEach(progress::failed);
        progress.count(Tally.ACCOUNTS, report.looked());
        progress.count(Tally.CASES_OPENED, report.opened());
        progress.count(Tally.CASES_CLOSED, report.closed());
        progress.count(Tally.CASES_TOLD, report.signalled());
        progress.count(Tally.TASKS, tasks.soFar() - before);
        return report.looked();
    }

    /** An account that failed is tried again within the round: it is one failure all the same. */
    private static Map<String, String> lastOfEach(List<Failure> failures) {
        Map<String, String> sentences = new LinkedHashMap<>();
        failures.forEach(failure -> sentences.put(failure.subject(), failure.sentence()));
        return sentences;
    }
}
