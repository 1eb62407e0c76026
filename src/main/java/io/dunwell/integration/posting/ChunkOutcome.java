package io.dunwell.integration.posting;

import io.dunwell.integration.RejectedLine;
import io.dunwell.integration.Severity;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.Cells;
import io.dunwell.integration.lines.LineProblem;
import java.util.ArrayList;
import java.util.List;

/** What became of the lines of a chunk; each line counts once. */
public final class ChunkOutcome {

    private long accepted;
    private long unchanged;
    private long differing;
    private long rejected;
    private long leftOut;
    private final List<RejectedLine> lines = new ArrayList<>();
    private final List<RefusedDocument> refused = new ArrayList<>();

    public void accepted(List<Cells> rows) {
        accepted += rows.size();
        noteRemarks(rows);
    }

    public void unchanged(List<Cells> rows) {
        unchanged += rows.size();
    }

    public void leftOut(int rows) {
        leftOut += rows;
    }

    public void differs(List<Cells> rows, String field, String sentence) {
        differing += rows.size();
        var row = rows.get(0).row();
        lines.add(new RejectedLine(row.line(), field, Severity.DIFFERS, sentence, row.text()));
    }

    /** All rows of a document are rejected together; the sentence is told once, at the first of them. */
    public void rejected(List<Row> rows, LineProblem problem) {
        rejected(rows, rows.get(0), problem);
    }

    /** As {@link #rejected(List, LineProblem)}, told at the row that is to blame. */
    public void rejected(List<Row> rows, Row row, LineProblem problem) {
        rejected += rows.size();
        refused.add(new RefusedDocument(row.line(), rows));
        lines.add(new RejectedLine(row.line(), problem.field(), Severity.REJECTED, problem.sentence(), row.text()));
    }

    public void rejected(RejectedLine line) {
        rejected++;
        lines.add(line);
    }

    public void note(Row row, String field, String sentence) {
        lines.add(new RejectedLine(row.line(), field, Severity.NOTE, sentence, row.text()));
    }

    private void noteRemarks(List<Cells> rows) {
        for (var cells : rows) {
            cells.notes().forEach(note -> note(cells.row(), note.field(), note.sentence()));
        }
    }

    /** For records that are not rows of text. */
    public void accepted() {
        accepted++;
    }

    public void unchanged() {
        unchanged++;
    }

    public long acceptedCount() {
        return accepted;
    }

    public long unchangedCount() {
        return unchanged;
    }

    public long differingCount() {
        return differing;
    }

    public long rejectedCount() {
        return rejected;
    }

    public long leftOutCount() {
        return leftOut;
    }

    /** Those that are rows of text. */
    public List<RefusedDocument> refused() {
        return refused;
    }

    public List<RejectedLine> lines() {
        return lines;
    }
}
