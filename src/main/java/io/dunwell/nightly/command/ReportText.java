package io.dunwell.nightly.command;

import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightState;
import io.dunwell.nightly.StepFailure;
import io.dunwell.nightly.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** A night's report for a terminal: one line for each step, what came to nothing left out. */
final class ReportText {

    private ReportText() {}

    static String of(NightReport report, Instant now) {
        var steps = report.steps().stream().map(ReportText::step).collect(Collectors.joining("\n"));
        return "Night of %s: %s.\n\n%s".formatted(report.run().businessDate(), verdict(report, now), steps);
    }

    private static String verdict(NightReport report, Instant now) {
        var took = report.took(now);
        if (took == null) {
            return "interrupted";
        }
        var failed = report.failed() == 1 ? "1 failure" : report.failed() + " failures";
        return (report.isClean() ? "all is well" : failed) + ", in " + words(took);
    }

    private static String step(StepReport report) {
        var failures = report.failures().stream().map(ReportText::failure).collect(Collectors.joining());
        return "  %-40s %s%s".formatted(report.step().label(), outcome(report), failures);
    }

    /** The numbers, or the step's own sentence when there is none or it broke off. */
    private static String outcome(StepReport report) {
        var counts = report.counts().stream()
                .filter(count -> count.amount() > 0)
                .map(count -> count.amount() + " " + count.words())
                .collect(Collectors.joining(", "));
        var summary = report.step().summary();
        boolean broke = report.step().state() != NightState.DONE;
        if (report.step().state() == NightState.WAITING) {
            return "Its turn did not come.";
        }
        return summary != null && (broke || counts.isEmpty()) ? summary : counts;
    }

    private static String failure(StepFailure failure) {
        return "\n    ! %s: %s".formatted(failure.subject(), failure.sentence());
    }

    private static String words(Duration took) {
        if (took.toSeconds() == 0) {
            return "less than a second";
        }
        return took.toSeconds() == 1 ? "1 second" : took.toSeconds() + " seconds";
    }
}
