package io.dunwell.worklist.web;

import io.dunwell.worklist.Worker;
import io.dunwell.worklist.WorklistFilter;
import io.dunwell.worklist.WorklistFilter.View;
import io.dunwell.worklist.WorklistFilter.Wanted;
import java.util.Locale;

/** The tabs of the list. */
public enum ListView {
    MINE("Mine", View.MINE),
    QUEUE("Team queue", View.QUEUE),
    ALL("All", View.ALL),
    SNOOZED("Put off", View.SNOOZED),
    /** No tasks but accounts on which Dunwell acts next. */
    WAITING("Waiting for Dunwell", View.ALL);

    private final String label;
    private final View view;

    ListView(String label, View view) {
        this.label = label;
        this.view = view;
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

    WorklistFilter filter(Worker worker, Wanted wanted) {
        return new WorklistFilter(worker.roles(), view, worker.logins(), wanted);
    }
}
