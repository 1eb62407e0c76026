package io.dunwell.worklist.web;

import io.dunwell.worklist.WorklistFilter;
import java.time.LocalDate;
import java.util.Locale;

/** Which tasks of a tab, by their date. */
public enum DueView {
    ALL("Whenever due"),
    LATE("Late"),
    TODAY("Due today");

    private final String label;

    DueView(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in the address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DueView of(String key) {
        for (var view : values()) {
            if (view.key().equals(key)) {
                return view;
            }
        }
        return ALL;
    }

    WorklistFilter of(WorklistFilter filter, LocalDate today) {
        return switch (this) {
            case ALL -> filter;
            case LATE -> filter.due(null, today.minusDays(1));
            case TODAY -> filter.due(today, today);
        };
    }
}
