package io.dunwell.integration.files;

import io.dunwell.integration.NumberStyle;
import org.jspecify.annotations.Nullable;

/** Reads a whole file's amount columns to learn whether point or comma stands before the cents. */
public final class NumberStyles {

    private @Nullable String ambiguousExample;
    private @Nullable String pointExample;
    private @Nullable String commaExample;

    public void look(long line, String text) {
        var amount = AmountText.of(text);
        if (amount == null || !amount.hasSeparator()) {
            return;
        }
        var proven = amount.proves();
        if (proven == NumberStyle.POINT) {
            pointExample = first(pointExample, line, text);
        } else if (proven == NumberStyle.COMMA) {
            commaExample = first(commaExample, line, text);
        } else {
            ambiguousExample = first(ambiguousExample, line, text);
        }
    }

    private static String first(@Nullable String known, long line, String text) {
        return known != null ? known : "line %d: %s".formatted(line, text.strip());
    }

    /** Null when no amount has a separator, when nothing proves a style, or when the file proves both. */
    public @Nullable NumberStyle style() {
        if (pointExample != null && commaExample == null) {
            return NumberStyle.POINT;
        }
        return commaExample != null && pointExample == null ? NumberStyle.COMMA : null;
    }

    public boolean mustAsk() {
        return style() == null && (ambiguousExample != null || pointExample != null);
    }

    public String evidence() {
        if (pointExample != null && commaExample != null) {
            return "Some amounts have a point before the cents (%s), others a comma (%s)"
                    .formatted(pointExample, commaExample);
        }
        if (pointExample != null) {
            return "The point stands before the cents (%s)".formatted(pointExample);
        }
        if (commaExample != null) {
            return "The comma stands before the cents (%s)".formatted(commaExample);
        }
        return ambiguousExample != null
                ? "The sign may part thousands or cents (%s)".formatted(ambiguousExample)
                : "The amounts have neither points nor commas";
    }
}
