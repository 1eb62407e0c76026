package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import org.jspecify.annotations.Nullable;

/** Reads a whole file's date columns to learn whether the day or the month stands first. */
public final class DateOrders {

    private long ambiguous;
    private @Nullable String ambiguousExample;
    private long dayFirst;
    private @Nullable String dayFirstExample;
    private long monthFirst;
    private @Nullable String monthFirstExample;

    /** @param line where the text stands, for the evidence */
    public void look(long line, String text) {
        var date = DateText.of(text.strip());
        if (date == null || date.form() != DateText.Form.TWO_SMALL_NUMBERS) {
            return;
        }
        var proven = date.proves();
        var example = "line %d: %s".formatted(line, text.strip());
        if (proven == null && date.isSameBothWays()) {
            return;
        }
        if (proven == null) {
            ambiguousExample = ambiguous++ == 0 ? example : ambiguousExample;
        } else if (proven == DateOrder.DAY_FIRST) {
            dayFirstExample = dayFirst++ == 0 ? example : dayFirstExample;
        } else {
            monthFirstExample = monthFirst++ == 0 ? example : monthFirstExample;
        }
    }

    /** No date so far needs an order. */
    boolean needsNone() {
        return ambiguous + dayFirst + monthFirst == 0;
    }

    /** Null when nothing needs an order, when nothing proves one, or when the file proves both. */
    public @Nullable DateOrder order() {
        if (dayFirst > 0 && monthFirst == 0) {
            return DateOrder.DAY_FIRST;
        }
        return monthFirst > 0 && dayFirst == 0 ? DateOrder.MONTH_FIRST : null;
    }

    /** Some dates can be read in two ways and the file does not settle it. */
    public boolean mustAsk() {
        return order() == null && ambiguous + dayFirst + monthFirst > 0;
    }

    public String evidence() {
        if (dayFirst > 0 && monthFirst > 0) {
            return "Some dates can only begin with the day (%s), others only with the month (%s)"
                    .formatted(dayFirstExample, monthFirstExample);
        }
        if (dayFirst > 0) {
            return "The day stands first (%s)".formatted(dayFirstExample);
        }
        if (monthFirst > 0) {
            return "The month stands first (%s)".formatted(monthFirstExample);
        }
        return ambiguous > 0
                ? "No date has a number above 12 that would settle it (%s)".formatted(ambiguousExample)
                : "All dates begin with the year or name the month";
    }
}
