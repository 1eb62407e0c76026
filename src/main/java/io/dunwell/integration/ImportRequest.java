package io.dunwell.integration;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to be taken in.
 *
 * @param fileName as the person knows it; only for showing
 * @param mapping name of a saved or shipped mapping, null for our own format (and for bank statements)
 * @param businessDate day on which payments count that come without a date
 */
public record ImportRequest(
        FileSource file,
        String fileName,
        ImportKind kind,
        @Nullable String mapping,
        Answers answers,
        LocalDate businessDate) {

    /** A file in our own format, or a bank statement. */
    public static ImportRequest own(Path path, ImportKind kind, LocalDate businessDate) {
        return new ImportRequest(
                FileSource.of(path), String.valueOf(path.getFileName()), kind, null, Answers.NONE, businessDate);
    }

    /** A file in another layout; the mapping says what it holds. */
    public static ImportRequest mapped(Path path, ImportKind kind, String mapping, LocalDate businessDate) {
        return own(path, kind, businessDate).withMapping(mapping);
    }

    public ImportRequest withMapping(@Nullable String name) {
        return new ImportRequest(file, fileName, kind, name, answers, businessDate);
    }

    public ImportRequest withAnswers(Answers newAnswers) {
        return new ImportRequest(file, fileName, kind, mapping, newAnswers, businessDate);
    }
}
