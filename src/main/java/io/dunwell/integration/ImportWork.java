package io.dunwell.integration;

import io.dunwell.integration.posting.ChunkOutcome;
import io.dunwell.integration.posting.RefusedDocument;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import io.dunwell.kernel.Wordless;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one import through, whatever becomes of it; one at a time. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportRuns runs;
    private final TextImport texts;
    private final BankImport statements;
    private final ReentrantLock one = new ReentrantLock(true);

    ImportWork(ImportRuns runs, TextImport texts, BankImport statements) {
        this.runs = runs;
        this.texts = texts;
        this.statements = statements;
    }

    /** Never throws for what is wrong with the file: the import's state and message tell. */
    ImportRun carryOut(long runId, ImportRequest request, ImportProgress progress) {
        one.lock();
        try {
            runs.start(runId);
            read(runId, request, progress);
            return told(runs.finish(runId));
        } catch (QuestionsOpen open) {
            return told(runs.ask(runId, open.sentence()));
        } catch (Rejection refused) {
            return told(runs.fail(runId, refused.sentence()));
        } catch (NotFound missing) {
            return told(runs.fail(runId, missing.getMessage() + "; choose another mapping."));
        } catch (IOException unreadable) {
            return told(runs.fail(runId, "The file cannot be read from the disk; send it again."));
        } catch (RuntimeException bug) {
            LOG.error("import stopped run={}", runId, Wordless.of(bug));
            return runs.fail(
                    runId,
                    "The import stopped because of an error in Dunwell. Import the file again: what is in the books is not posted twice.");
        } finally {
            one.unlock();
        }
    }

    private void read(long runId, ImportRequest request, ImportProgress progress) throws IOException {
        var kept = new Kept();
        if (request.kind() == ImportKind.BANK_STATEMENT) {
            statements.run(request, runId, outcome -> count(runId, request, outcome, kept, progress));
        } else {
            texts.run(
                    request,
                    reading -> runs.change(runId, run -> run.readAs(reading.json())),
                    outcome -> count(runId, request, outcome, kept, progress));
        }
    }

    private void count(long runId, ImportRequest request, ChunkOutcome outcome, Kept kept, ImportProgress progress) {
        var counts = new ImportCounts(
                outcome.acceptedCount()
                        + outcome.unchangedCount()
                        + outcome.differingCount()
                        + outcome.rejectedCount()
                        + outcome.leftOutCount(),
                outcome.acceptedCount(),
                outcome.unchangedCount(),
                outcome.differingCount(),
                outcome.rejectedCount(),
                outcome.leftOutCount());
        var soFar = runs.count(runId, counts, kept.room(outcome.lines()), kept.rows(outcome.refused()));
        progress.imported(request.fileName(), soFar);
    }

    /** What an import would get in the way of, and the other way about. */
    <T> T alone(Supplier<T> deed) {
        one.lock();
        try {
            return deed.get();
        } finally {
            one.unlock();
        }
    }

    private static ImportRun told(ImportRun run) {
        var counts = run.counts();
        LOG.info(
                "import {} run={} kind={} read={} accepted={} unchanged={} differing={} rejected={} leftOut={}",
                run.state().name().toLowerCase(java.util.Locale.ROOT),
                run.id(),
                run.kind(),
                counts.read(),
                counts.accepted(),
                counts.unchanged(),
                counts.differing(),
                counts.rejected(),
                counts.leftOut());
        return run;
    }

    /** Keeps the reported lines within bounds. */
    private static final class Kept {

        private int lines;
        private int rows;

        List<RejectedLine> room(List<RejectedLine> more) {
            int left = Math.max(0, RejectedLines.MOST_KEPT - lines);
            lines += more.size();
            return more.size() <= left ? more : more.subList(0, left);
        }

        List<RefusedDocument> rows(List<RefusedDocument> more) {
            var room = new ArrayList<RefusedDocument>();
            for (var document : more) {
                if (rows + document.rows().size() > RefusedRows.MOST_KEPT) {
                    break;
                }
                rows += document.rows().size();
                room.add(document);
            }
            return room;
        }
    }
}
