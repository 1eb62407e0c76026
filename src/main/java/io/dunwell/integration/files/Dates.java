package io.dunwell.integration.files;

import io.dunwell.integration.DateOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates whose order is known. */
public final class Dates {

    private Dates() {}

    /**
     * @throws Unreadable when the text is no date, names a day that does not exist, or needs an order that is missing
     */
    public static LocalDate read(String text, @Nullable DateOrder order) {
        var written = DateText.of(text.strip());
        if (written == null) {
            throw new Unreadable("'%s' is not a date; write it as 2026-01-31".formatted(text));
        }
        if (written.form() == DateText.Form.TWO_SMALL_NUMBERS && order == null && !written.isSameBothWays()) {
            throw new Unreadable("'%s' can be read in two ways; write it as 2026-01-31, or say whether the day or the"
                            .formatted(text)
                    + " month stands first");
        }
        var date = written.date(order);
        if (date == null) {
            throw new Unreadable("'%s' is a day that does not exist; correct the date".formatted(text));
        }
        return date;
    }
}
