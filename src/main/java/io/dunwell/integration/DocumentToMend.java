package io.dunwell.integration;

import io.dunwell.integration.files.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an import refused, with the reason.
 *
 * @param told where and why
 * @param header names of the file's columns
 * @param rows at least one
 * @param read names of the columns that are read
 */
public record DocumentToMend(RejectedLine told, List<String> header, List<Row> rows, Set<String> read) {

    /** Positions of the columns that are read, or that the reason names. */
    public List<Integer> shown() {
        return IntStream.range(0, header.size())
                .filter(at -> isBlamed(at)
                        || read.stream()
                                .anyMatch(name ->
                                        name.equalsIgnoreCase(header.get(at).strip())))
                .boxed()
                .toList();
    }

    /** The others, which go along as they are. */
    public List<Integer> hidden() {
        var shown = shown();
        return IntStream.range(0, header.size())
                .filter(at -> !shown.contains(at))
                .boxed()
                .toList();
    }

    /** Whether the reason names this column. */
    public boolean isBlamed(int at) {
        return header.get(at).strip().equalsIgnoreCase(told.field());
    }

    /** As it stands in the file. */
    public String cell(int row, int at) {
        return rows.get(row).cell(at);
    }
}
