package io.dunwell.integration;

import io.dunwell.integration.files.Inspection;
import io.dunwell.integration.files.Wanted;
import io.dunwell.integration.mapping.Recognition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/**
 * What comes in by files, and what became of every line.
 *
 * <p>A file is taken in by chunks, each a transaction of its own. What is known already is never overwritten, so that
 * the same file sent again changes nothing and one that was cut off is finished.
 */
@Service
public class Intake {

    private final ImportRuns runs;
    private final ImportWork work;
    private final ImportQueue queue;
    private final TextImport texts;
    private final Uploads uploads;
    private final Recognition recognition;
    private final Inbox inbox;
    private final ImportRunRepository repository;
    private final RejectedLines lines;

    Intake(
            ImportRuns runs,
            ImportWork work,
            ImportQueue queue,
            TextImport texts,
            Uploads uploads,
            Recognition recognition,
            Inbox inbox,
            ImportRunRepository repository,
            RejectedLines lines) {
        this.runs = runs;
        this.work = work;
        this.queue = queue;
        this.texts = texts;
        this.uploads = uploads;
        this.recognition = recognition;
        this.inbox = inbox;
        this.repository = repository;
        this.lines = lines;
    }

    /**
     * Takes a file in and returns when that is done.
     *
     * <p>What is wrong with the file as a whole is no exception: the import is WAITING with the open questions as its
     * message, or FAILED with the reason.
     */
    public ImportRun importFile(ImportRequest request, ImportProgress progress) {
        try {
            return work.carryOut(runs.begin(request).id(), request, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file cannot be read", unreadable);
        }
    }

    public ImportRun importFile(ImportRequest request) {
        return importFile(request, ImportProgress.SILENT);
    }

    /**
     * Takes in the files that wait in the folder {@code inbox}, customers first; each is reported by itself.
     *
     * <p>A file that was taken in moves to {@code imported}; one that was not stays, with a sentence on the imports
     * page.
     */
    public List<ImportRun> importWaitingFiles(LocalDate businessDate, ImportProgress progress) {
        return inbox.takeIn(businessDate, progress);
    }

    /** How a file is written and what has to be asked about it; nothing is posted. */
    public FileFindings inspect(ImportRequest request) {
        try {
            return texts.inspect(request);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file cannot be read", unreadable);
        }
    }

    /** Keeps a file that was sent through a page; it waits for {@link #start}. */
    public ImportRun receive(
            InputStream content, String fileName, ImportKind kind, @Nullable String mapping, LocalDate businessDate) {
        try {
            return uploads.receive(content, fileName, kind, mapping, businessDate);
        } catch (IOException cannotKeep) {
            throw new UncheckedIOException("The file cannot be kept", cannotKeep);
        }
    }

    /**
     * Chooses the one mapping whose columns a file that waits has; the file stays as it is when it has our own or
     * nobody's.
     *
     * @return the mapping's name
     */
    public Optional<String> recognise(long runId) {
        var request = uploads.requestOf(runs.get(runId));
        var found = recognition.of(request.file());
        if (found.refusal() != null || found.mapping() == null) {
            return Optional.empty();
        }
        uploads.choose(runId, found.kind(), found.mapping(), request.answers());
        return Optional.of(found.mapping());
    }

    /** @throws ImportRefused when the file is no text, lacks a column, or is not kept any more */
    public FileFindings findings(long runId) {
        return inspect(uploads.requestOf(runs.get(runId)));
    }

    public ImportRun choose(long runId, ImportKind kind, @Nullable String mapping, Answers answers) {
        return uploads.choose(runId, kind, mapping, answers);
    }

    /** What was said about a file that waits. */
    public Answers answers(long runId) {
        return uploads.requestOf(runs.get(runId)).answers();
    }

    /** Names of the columns of a file that waits, whatever its mapping; empty when it has none that can be found. */
    public List<String> columns(long runId) {
        try {
            return Inspection.header(uploads.requestOf(runs.get(runId)).file(), Wanted.ANYTHING);
        } catch (ImportRefused unreadable) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file cannot be read", unreadable);
        }
    }

    /** Runs in the background; a repeat while it runs does nothing. */
    public void start(long runId) {
        queue.add(runId, uploads.requestOf(runs.get(runId)));
    }

    /** Files that wait for a person. */
    public long waiting() {
        return repository.countByState(ImportState.WAITING);
    }

    /** Newest first. */
    public Page<ImportRun> runs(Pageable page) {
        return repository.findAllByOrderByIdDesc(page);
    }

    /** @throws io.dunwell.kernel.NotFound when there is none */
    public ImportRun run(long runId) {
        return runs.get(runId);
    }

    /** By line. */
    public Page<RejectedLine> lines(long runId, Pageable page) {
        return lines.page(runId, page);
    }

    /** All reported lines as CSV that no spreadsheet takes for formulas. */
    public void writeLines(long runId, Writer out) {
        try {
            RejectedLinesCsv.write(lines, runId, out);
        } catch (IOException goneAway) {
            throw new UncheckedIOException("The reported lines could not be sent", goneAway);
        }
    }
}
