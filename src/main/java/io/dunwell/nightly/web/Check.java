package io.dunwell.nightly.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that must always hold does.
 *
 * @param asOf null when it was never checked
 * @param findings sentences; none when it holds
 */
record Check(String name, @Nullable LocalDate asOf, @Nullable String summary, List<Finding> findings) {

    /** What was found where. */
    record Finding(String subject, String sentence) {}

    public boolean isChecked() {
        return asOf != null;
    }
}
