package io.dunwell.integration;

import io.dunwell.integration.files.Row;
import io.dunwell.integration.posting.ChunkOutcome;
import io.dunwell.integration.posting.RefusedDocument;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lines that an import refused, corrected in place instead of in the file.
 *
 * <p>A document is taken whole or not at all, each in a transaction of its own, read as the others of its file were. It
 * counts with its import: what was rejected there is accepted, or known already. The file itself stays as it is; sent
 * again, it changes nothing.
 */
@Service
public class Mending {

    private final ImportRuns runs;
    private final ImportWork work;
    private final TextImport texts;
    private final RejectedLines lines;
    private final RefusedRows rows;
    private final CurrentUser user;
    private final CompanyClock clock;
    private final TransactionTemplate transactions;

    Mending(
            ImportRuns runs,
            ImportWork work,
            TextImport texts,
            RejectedLines lines,
            RefusedRows rows,
            CurrentUser user,
            CompanyClock clock,
            TransactionTemplate transactions) {
        this.runs = runs;
        this.work = work;
        this.texts = texts;
        this.lines = lines;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How many documents of an import can be mended; of one with very many, the first. */
    public long left(long runId) {
        return rows.documents(runId);
    }

    /**
     * By line.
     *
     * @throws io.dunwell.kernel.NotFound when there is no such import
     */
    public Page<DocumentToMend> page(long runId, Pageable page) {
        var run = runs.get(runId);
        var reading = run.reading().map(FileReading::parse);
        if (reading.isEmpty()) {
            return Page.empty(page);
        }
        var read = texts.columns(run);
        var documents = lines.toMend(runId, page).stream()
                .map(told -> new DocumentToMend(told, reading.get().header(), rows.of(runId, told.line()), read))
                .toList();
        return new PageImpl<>(documents, page, left(runId));
    }

    /**
     * Takes a document in as it is corrected.
     *
     * @param line at which it was told
     * @param cells of its rows, in their order
     * @return why it is still refused; what was typed is kept then, and nothing is posted
     * @throws ImportRefused when it was mended meanwhile, or has other rows
     */
    public Optional<String> mend(long runId, long line, List<List<String>> cells) {
        return work.alone(() -> Optional.ofNullable(transactions.execute(status -> {
                    var run = runs.get(runId);
                    var mended = corrected(run, line, cells);
                    var outcome = texts.post(run, reading(run), mended);
                    if (outcome.rejectedCount() > 0) {
                        status.setRollbackOnly();
                        return outcome.lines().stream()
                                .filter(told -> told.severity() == Severity.REJECTED)
                                .findFirst()
                                .orElseThrow();
                    }
                    settle(runId, line, mended, outcome);
                    return null;
                }))
                .map(told -> tellAgain(runId, line, told, cells)));
    }

    private List<Row> corrected(ImportRun run, long line, List<List<String>> cells) {
        var before = rows.hold(run.id(), line);
        if (run.state() != ImportState.FINISHED || before.size() != cells.size()) {
            throw new ImportRefused("Line %d was mended meanwhile, or its file was imported again: nothing was changed."
                    .formatted(line));
        }
        return IntStream.range(0, before.size())
                .mapToObj(at -> new Row(before.get(at).line(), cells.get(at)))
                .toList();
    }

    private void settle(long runId, long line, List<Row> mended, ChunkOutcome outcome) {
        var text = mended.stream().map(Row::text).collect(Collectors.joining("\n"));
        lines.mended(runId, new RejectedLine(line, "", Severity.MENDED, "", text), user.login(), clock.instant());
        lines.keep(runId, outcome.lines());
        rows.forget(runId, line);
        runs.change(
                runId,
                run -> run.count(ImportCounts.mended(
                        mended.size(), outcome.acceptedCount(), outcome.unchangedCount(), outcome.differingCount())));
    }

    private String tellAgain(long runId, long line, RejectedLine told, List<List<String>> cells) {
        transactions.executeWithoutResult(status -> {
            var before = rows.hold(runId, line);
            var typed = new ArrayList<Row>();
            for (int at = 0; at < before.size(); at++) {
                typed.add(new Row(before.get(at).line(), cells.get(at)));
            }
            rows.forget(runId, line);
            rows.keep(runId, List.of(new RefusedDocument(line, typed)));
            lines.tellAgain(
                    runId,
                    new RejectedLine(
                            line,
                            told.field(),
                            Severity.REJECTED,
                            told.sentence(),
                            typed.get(0).text()));
        });
        return told.sentence();
    }

    private static FileReading reading(ImportRun run) {
        return run.reading()
                .map(FileReading::parse)
                .orElseThrow(() -> new ImportRefused("Entries of a bank statement are not mended here."));
    }
}
