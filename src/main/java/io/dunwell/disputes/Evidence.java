package io.dunwell.disputes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a dispute, without what is in it.
 *
 * @param contentType one of ours, found out from the bytes; never what a browser said
 * @param sha256 of the bytes, in hexadecimal digits
 * @param removedOn null while it is there
 */
public record Evidence(
        long id,
        long disputeId,
        EvidenceKind kind,
        String fileName,
        String contentType,
        long size,
        String sha256,
        LocalDate addedOn,
        String addedBy,
        Instant addedAt,
        @Nullable LocalDate removedOn,
        @Nullable String removedBy,
        @Nullable Instant removedAt,
        @Nullable String removedWhy) {

    public boolean isThere() {
        return removedOn == null;
    }

    /** For people: "412 KB". */
    public String sizeInWords() {
        if (size < 1000) {
            return size + " bytes";
        }
        return size < 1_000_000 ? size / 1000 + " KB" : "%d.%d MB".formatted(size / 1_000_000, size / 100_000 % 10);
    }
}
