package io.dunwell.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files sent through a page, kept until a person has said how they are to be read. */
@Component
class Uploads {

    private static final JsonMapper JSON = new JsonMapper();

    private final ImportFolders folders;
    private final ImportRuns runs;

    Uploads(ImportFolders folders, ImportRuns runs) {
        this.folders = folders;
        this.runs = runs;
    }

    /** Keeps a copy under a name of our own; what the sender called it is only shown. */
    ImportRun receive(
            InputStream content, String fileName, ImportKind kind, @Nullable String mapping, LocalDate businessDate)
            throws IOException {
        var name = ImportFolders.harmless(fileName);
        var stored = UUID.randomUUID() + "-" + name;
        var path = folders.uploads().resolve(stored);
        Files.copy(content, path);
        var request = new ImportRequest(FileSource.of(path), name, kind, mapping, Answers.NONE, businessDate);
        var run = runs.begin(request);
        forgetCopy(run);
        return runs.change(run.id(), one -> {
            one.store(stored);
            one.choose(kind, mapping, write(Answers.NONE));
        });
    }

    /** @throws ImportRefused when the file came by the inbox or is gone */
    ImportRequest requestOf(ImportRun run) {
        var path = path(run);
        var answers = run.answers().map(Uploads::read).orElse(Answers.NONE);
        return new ImportRequest(
                FileSource.of(path),
                run.fileName(),
                run.kind(),
                run.mapping().orElse(null),
                answers,
                run.businessDate());
    }

    ImportRun choose(long runId, ImportKind kind, @Nullable String mapping, Answers answers) {
        return runs.change(runId, run -> run.choose(kind, mapping, write(answers)));
    }

    /** Once taken in, a file moves to the others that were. */
    void putAway(ImportRun run) throws IOException {
        if (run.state() == ImportState.FINISHED) {
            folders.putAway(path(run), run);
        }
    }

    /** The copy that was sent, or the file itself when it waits in the inbox. */
    private Path path(ImportRun run) {
        var path = run.storedAs()
                .map(stored -> folders.uploads().resolve(stored))
                .orElseGet(() -> folders.inbox().resolve(run.fileName()));
        if (!Files.isRegularFile(path)) {
            throw new ImportRefused("The file of this import is not kept any more; send it again.");
        }
        return path;
    }

    private void forgetCopy(ImportRun run) throws IOException {
        if (run.storedAs().isPresent()) {
            Files.deleteIfExists(folders.uploads().resolve(run.storedAs().get()));
        }
    }

    private static String write(Answers answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static Answers read(String json) {
        try {
            return JSON.readValue(json, Answers.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
