package io.dunwell.nightly.steps;

import io.dunwell.integration.ImportCounts;
import io.dunwell.integration.ImportRun;
import io.dunwell.integration.ImportState;
import io.dunwell.integration.Intake;
import io.dunwell.nightly.NightStep;
import io.dunwell.nightly.StepProgress;
import io.dunwell.nightly.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes in the files that wait in the inbox folder. */
@Component
@Order(10)
class ImportFiles implements NightStep {

    private final Intake intake;

    ImportFiles(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "import-files";
    }

    @Override
    public String label() {
        return "Import the waiting files";
    }

    @Override
    public String run(LocalDate date, StepProgress progress) {
        var runs = takeIn(date, progress);
        var counts = runs.stream().map(ImportRun::counts).reduce(ImportCounts.NONE, ImportCounts::plus);
        runs.stream()
                .filter(run -> run.state() != ImportState.FINISHED)
                .forEach(run -> progress.failed(
                        run.fileName(), run.message().orElse("The file was not taken in: look at the imports page.")));
        count(runs, counts, progress);
        if (runs.isEmpty()) {
            return "No file was waiting.";
        }
        return counts.rejected() + counts.differing() == 0
                ? "Nothing was refused."
                : "Lines that were refused or differ stand on the imports page.";
    }

    private List<ImportRun> takeIn(LocalDate date, StepProgress progress) {
        Map<String, Long> lines = new HashMap<>();
        return intake.importWaitingFiles(date, (file, soFar) -> {
            lines.put(file, soFar.read());
            progress.done(lines.values().stream().mapToLong(Long::longValue).sum());
        });
    }

    private static void count(List<ImportRun> runs, ImportCounts counts, StepProgress progress) {
        progress.done(counts.read());
        progress.count(
                Tally.FILES,
                runs.stream().filter(run -> run.state() == ImportState.FINISHED).count());
        progress.count(Tally.LINES, counts.read());
        progress.count(Tally.NEW_ROWS, counts.accepted());
        progress.count(Tally.UNCHANGED, counts.unchanged());
        progress.count(Tally.DIFFERING, counts.differing());
        progress.count(Tally.REJECTED, counts.rejected());
    }
}
