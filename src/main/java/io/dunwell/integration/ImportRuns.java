package io.dunwell.integration;

import io.dunwell.integration.posting.RefusedDocument;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record of each import; every change is its own transaction, so that pages see it while the import runs. */
@Component
@Transactional
class ImportRuns {

    private final ImportRunRepository runs;
    private final RejectedLines lines;
    private final RefusedRows refused;
    private final CurrentUser user;
    private final CompanyClock clock;

    ImportRuns(
            ImportRunRepository runs, RejectedLines lines, RefusedRows refused, CurrentUser user, CompanyClock clock) {
        this.runs = runs;
        this.lines = lines;
        this.refused = refused;
        this.user = user;
        this.clock = clock;
    }

    /** A file that waits or failed before is the same import tried again, not another one. */
    ImportRun begin(ImportRequest request) throws IOException {
        var sha256 = digest(request.file());
        return runs.findFirstByFileNameAndSha256AndStateInOrderByIdDesc(
                        request.fileName(), sha256, List.of(ImportState.WAITING, ImportState.FAILED))
                .orElseGet(() -> runs.save(new ImportRun(request, sha256, user.login(), clock.instant())));
    }

    ImportRun get(long id) {
        return runs.findById(id).orElseThrow(() -> NotFound.of("import", id));
    }

    ImportRun start(long id) {
        lines.forget(id);
        refused.forget(id);
        return change(id, run -> run.start(clock.instant()));
    }

    ImportRun finish(long id) {
        return change(id, run -> run.finish(clock.instant()));
    }

    ImportRun fail(long id, String sentence) {
        return change(id, run -> run.fail(sentence, clock.instant()));
    }

    ImportRun ask(long id, String sentence) {
        return change(id, run -> run.ask(sentence));
    }

    /** Joins the transaction of the chunk, so that counts and books agree whatever happens. */
    ImportCounts count(long id, ImportCounts more, List<RejectedLine> reported, List<RefusedDocument> documents) {
        lines.keep(id, reported);
        refused.keep(id, documents);
        return change(id, run -> run.count(more)).counts();
    }

    ImportRun change(long id, Consumer<ImportRun> deed) {
        var run = get(id);
        deed.accept(run);
        return run;
    }

    /** Imports that a restart cut off say so; running them again finishes them. */
    void tellOfCutOff() {
        runs.findByState(ImportState.RUNNING)
                .forEach(run -> run.fail(
                        "The import was cut off. Import the file again: what is in the books is not posted twice.",
                        clock.instant()));
    }

    private static String digest(FileSource file) throws IOException {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(file.open(), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
