package io.dunwell.integration;

/** Told after each chunk of a file, on the thread that imports. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress SILENT = (fileName, soFar) -> {};

    void imported(String fileName, ImportCounts soFar);
}
