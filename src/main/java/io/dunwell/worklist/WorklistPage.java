package io.dunwell.worklist;

import java.util.List;

/** A page of the list, most urgent first. */
public record WorklistPage(List<WorkItem> items, long total, int page, int size) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
