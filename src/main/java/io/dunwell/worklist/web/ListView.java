package io.dunwell.worklist.web;

import io.dunwell.worklist.Worker;
import io.dunwell.worklist.WorklistFilter;
import java.util.Locale;

/** The tabs of the list. */
enum ListView {
    MINE("Mine"),
    QUEUE("Waiting for somebody"),
    ALL("All");

    private final String label;

    ListView(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListView of(String key) {
        for (var view : values()) {
            if (view.key().equals(key)) {
                return view;
            }
        }
        return ALL;
    }

    WorklistFilter filter(Worker worker, String text) {
        return new WorklistFilter(worker.roles(), this == MINE ? worker.login() : null, this == QUEUE, text);
    }
}
