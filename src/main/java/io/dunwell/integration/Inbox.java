package io.dunwell.integration;

import io.dunwell.integration.mapping.Recognition;
import io.dunwell.kernel.Wordless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files that wait in a folder: each is recognised, taken in and put away; one that cannot be stays where it is. */
@Component
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final ImportFolders folders;
    private final Recognition recognition;
    private final ImportRuns runs;
    private final ImportWork work;

    Inbox(ImportFolders folders, Recognition recognition, ImportRuns runs, ImportWork work) {
        this.folders = folders;
        this.recognition = recognition;
        this.runs = runs;
        this.work = work;
    }

    /** A file and how it is to be read. */
    private record Waiting(Path path, Recognition.Kind kind) {}

    /** Customers first, then what they owe, then what they paid. */
    List<ImportRun> takeIn(LocalDate businessDate, ImportProgress progress) {
        var result = new ArrayList<ImportRun>();
        for (var waiting : waiting()) {
            try {
                result.add(takeIn(waiting, businessDate, progress));
            } catch (IOException unreadable) {
                // Not readable now, perhaps still being copied: it stays and the next run sees it again.
                LOG.warn("a waiting file could not be read or put away", Wordless.of(unreadable));
            }
        }
        return result;
    }

    private ImportRun takeIn(Waiting waiting, LocalDate businessDate, ImportProgress progress) throws IOException {
        var file = waiting.path();
        var request = new ImportRequest(
                FileSource.of(file),
                String.valueOf(file.getFileName()),
                waiting.kind().kind(),
                waiting.kind().mapping(),
                Answers.NONE,
                businessDate);
        var run = runs.begin(request);
        var refusal = waiting.kind().refusal();
        if (refusal != null) {
            return runs.fail(run.id(), refusal);
        }
        runs.change(run.id(), one -> one.choose(request.kind(), request.mapping(), null));
        var done = work.carryOut(run.id(), request, progress);
        if (done.state() == ImportState.FINISHED) {
            folders.putAway(file, done);
        }
        return done;
    }

    private List<Waiting> waiting() {
        try (var files = Files.list(folders.inbox())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .map(file -> new Waiting(file, recognition.of(FileSource.of(file))))
                    .sorted(Comparator.comparing((Waiting one) -> one.kind().kind())
                            .thenComparing(Waiting::path))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder of waiting files cannot be read", unreadable);
        }
    }
}
