package io.dunwell.worklist.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which tasks of a tab, by their date. */
public enum DueView {
    ALL("Whenever due"),
    LATE("Late"),
    TODAY("Due today"),
    WEEK("Due in a week");

    private static final int WEEK_DAYS = 6;

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

    @Nullable
    LocalDate from(LocalDate today) {
        return this == TODAY || this == WEEK ? today : null;
    }

    @Nullable
    LocalDate upTo(LocalDate today) {
        return switch (this) {
            case ALL -> null;
            case LATE -> today.minusDays(1);
            case TODAY -> today;
            case WEEK -> today.plusDays(WEEK_DAYS);
        };
    }
}
