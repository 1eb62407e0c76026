package io.dunwell.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What became of the lines of a file; each line is counted once, so {@code read} is the sum of the others.
 *
 * @param unchanged known already with the same values
 * @param differing known with other values, which were kept
 * @param leftOut totals, drafts and voided documents
 */
@Embeddable
public record ImportCounts(
        @Column(name = "lines_read", nullable = false) long read,
        @Column(name = "accepted", nullable = false) long accepted,
        @Column(name = "unchanged", nullable = false) long unchanged,
        @Column(name = "differing", nullable = false) long differing,
        @Column(name = "rejected", nullable = false) long rejected,
        @Column(name = "left_out", nullable = false) long leftOut) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    /** Rows that were rejected, and what became of them when a person had mended them. */
    static ImportCounts mended(long rows, long accepted, long unchanged, long differing) {
        return new ImportCounts(0, accepted, unchanged, differing, -rows, rows - accepted - unchanged - differing);
    }

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                read + other.read,
                accepted + other.accepted,
                unchanged + other.unchanged,
                differing + other.differing,
                rejected + other.rejected,
                leftOut + other.leftOut);
    }
}
