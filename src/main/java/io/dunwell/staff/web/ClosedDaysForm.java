package io.dunwell.staff.web;

import io.dunwell.kernel.ClosedPeriod;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the company will be closed.
 *
 * @param until empty for one day
 */
record ClosedDaysForm(
        @NotNull(message = "Choose the first day on which you are closed.") @Nullable LocalDate from,
        @Nullable LocalDate until,
        @NotBlank(message = "Write why you are closed, such as Stocktaking.")
                @Size(max = 120, message = "Use at most 120 characters.")
                String reason) {

    static ClosedDaysForm blank() {
        return new ClosedDaysForm(null, null, "");
    }

    ClosedPeriod period() {
        var first = Objects.requireNonNull(from);
        return new ClosedPeriod(first, Optional.ofNullable(until).orElse(first), reason.strip());
    }
}
