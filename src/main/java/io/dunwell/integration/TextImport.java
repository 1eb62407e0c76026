package io.dunwell.integration;

import io.dunwell.integration.files.CsvRows;
import io.dunwell.integration.files.Inspection;
import io.dunwell.integration.files.Row;
import io.dunwell.integration.lines.OpenQuestions;
import io.dunwell.integration.lines.Reading;
import io.dunwell.integration.mapping.MappingSpec;
import io.dunwell.integration.mapping.Mappings;
import io.dunwell.integration.mapping.OwnFormat;
import io.dunwell.integration.posting.ChunkOutcome;
import io.dunwell.integration.posting.ChunkPosting;
import io.dunwell.integration.posting.Postings;
import io.dunwell.kernel.Companies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in text files, in chunks that are each a transaction of their own: never more than a chunk in memory. */
@Component
class TextImport {

    static final int CHUNK = 1_000;
    /** One document is not cut, unless it is no document but a column that is empty throughout. */
    private static final int LARGEST_CHUNK = 10 * CHUNK;

    private final Mappings mappings;
    private final Postings postings;
    private final Companies companies;
    private final TransactionTemplate transactions;

    TextImport(Mappings mappings, Postings postings, Companies companies, TransactionTemplate transactions) {
        this.mappings = mappings;
        this.postings = postings;
        this.companies = companies;
        this.transactions = transactions;
    }

    /** Looks at the file and lists what has to be asked. */
    FileFindings inspect(ImportRequest request) throws IOException {
        return inspection(request, spec(request)).findings();
    }

    /**
     * @param readAs told how the rows are read before the first is
     * @param each told of each chunk within its transaction
     * @throws QuestionsOpen when a person has to answer something first; nothing was posted
     */
    void run(ImportRequest request, Consumer<FileReading> readAs, Consumer<ChunkOutcome> each) throws IOException {
        var spec = spec(request);
        var inspection = inspection(request, spec);
        if (!inspection.findings().questions().isEmpty()) {
            throw new QuestionsOpen(inspection.findings().questions());
        }
        var reading = new Reading(spec, inspection.layout(), request.answers());
        readAs.accept(FileReading.of(inspection.layout(), request.answers()));
        var posting = postings.of(reading, request.businessDate());
        tellOfUnknownColumns(request, inspection, each);
        try (var rows = CsvRows.dataOf(request.file(), inspection.layout())) {
            new Chunks(reading, posting, each).takeAll(rows);
        }
    }

    /** Rows of one document, in the transaction of the caller. */
    ChunkOutcome post(ImportRun run, FileReading file, List<Row> rows) {
        var spec = spec(run.kind(), run.mapping().orElse(null));
        var reading = new Reading(spec, file.layout(), file.answers());
        return postings.of(reading, run.businessDate()).post(rows);
    }

    /** Names of the columns that the mapping reads. */
    Set<String> columns(ImportRun run) {
        return Set.copyOf(spec(run.kind(), run.mapping().orElse(null)).columns().values());
    }

    private MappingSpec spec(ImportRequest request) {
        return spec(request.kind(), request.mapping());
    }

    private MappingSpec spec(ImportKind kind, @Nullable String mapping) {
        return mapping == null ? OwnFormat.of(kind) : mappings.get(mapping).spec();
    }

    private Inspection.Result inspection(ImportRequest request, MappingSpec spec) throws IOException {
        var found = Inspection.of(request.file(), OpenQuestions.wanted(spec, request.answers()));
        var asked = new ArrayList<>(found.findings().questions());
        asked.addAll(OpenQuestions.beyondTheFile(
                spec, request.answers(), companies.current().currency()));
        return new Inspection.Result(found.findings().asking(asked), found.layout());
    }

    private void tellOfUnknownColumns(
            ImportRequest request, Inspection.Result inspection, Consumer<ChunkOutcome> each) {
        var header = inspection.layout().header();
        var unknown = request.mapping() == null ? OwnFormat.unknownColumns(request.kind(), header) : List.<String>of();
        if (!unknown.isEmpty()) {
            var outcome = new ChunkOutcome();
            outcome.note(
                    new Row(inspection.layout().headerLine(), header),
                    "",
                    "Our format has no column %s, so it was not read; docs/import-formats.md lists the columns."
                            .formatted(String.join(", ", unknown)));
            transactions.executeWithoutResult(status -> each.accept(outcome));
        }
    }

    /** Gathers rows until a chunk is full and its last document complete. */
    private final class Chunks {

        private final Reading reading;
        private final ChunkPosting posting;
        private final Consumer<ChunkOutcome> each;
        private List<Row> chunk = new ArrayList<>(CHUNK);
        private int leftOut;

        Chunks(Reading reading, ChunkPosting posting, Consumer<ChunkOutcome> each) {
            this.reading = reading;
            this.posting = posting;
            this.each = each;
        }

        void takeAll(CsvRows rows) {
            @Nullable String document = null;
            while (rows.hasNext()) {
                var row = rows.next();
                if (reading.isLeftOut(row)) {
                    leftOut++;
                    continue;
                }
                if (chunk.size() >= CHUNK) {
                    document = document == null ? posting.documentOf(chunk.get(chunk.size() - 1)) : document;
                    if (document.isEmpty()
                            || !document.equals(posting.documentOf(row))
                            || chunk.size() >= LARGEST_CHUNK) {
                        flush();
                        document = null;
                    }
                }
                chunk.add(row);
            }
            flush();
        }

        private void flush() {
            var rows = chunk;
            chunk = new ArrayList<>(CHUNK);
            int totals = leftOut;
            leftOut = 0;
            if (Thread.currentThread().isInterrupted()) {
                throw new ImportRefused(
                        "The import was stopped. Import the file again: what is in the books is not posted twice.");
            }
            transactions.executeWithoutResult(status -> {
                var outcome = rows.isEmpty() ? new ChunkOutcome() : posting.post(rows);
                outcome.leftOut(totals);
                each.accept(outcome);
            });
        }
    }
}
