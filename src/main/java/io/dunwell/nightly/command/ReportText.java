package io.dunwell.nightly.command;

import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.StepReport;
import java.time.Instant;
import java.util.stream.Collectors;

/** A night's report for a terminal. */
final class ReportText {

    private ReportText() {}

    static String of(NightReport report, Instant now) {
        var steps = report.steps().stream().map(step -> text(step, now)).collect(Collectors.joining("\n"));
        return "Night of %s: %s%n%s"
                .formatted(report.run().businessDate(), report.isClean() ? "done" : report.failed() + " failed", steps);
    }

    private static String text(StepReport report, Instant now) {
        var step = report.step();
        var took = report.took(now);
        var counts = report.counts().stream()
                .map(count -> count.amount() + " " + count.words())
                .collect(Collectors.joining(", "));
        var failures = report.failures().stream()
                .map(failure -> "%n      %s: %s".formatted(failure.subject(), failure.sentence()))
                .collect(Collectors.joining());
        return "  %-38s %-8s %6d ms  %s%s"
                .formatted(step.label(), step.state(), took == null ? 0 : took.toMillis(), counts, failures);
    }
}
