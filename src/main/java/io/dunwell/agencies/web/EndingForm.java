package io.dunwell.agencies.web;

import io.dunwell.agencies.PlacementState;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record EndingForm(
        @NotNull(message = "Choose why it ends.") PlacementState how,
        @NotNull(message = "Choose the day on which it ends.") LocalDate on,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note) {

    static EndingForm blank(LocalDate today) {
        return new EndingForm(PlacementState.RECALLED, today, "");
    }
}
