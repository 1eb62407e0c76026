package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who finds out about a dispute, and by when it is answered.
 *
 * @param because why one or the other changes
 */
record DisputeDutyForm(
        @Nullable String owner,
        @NotNull(message = "Choose the day by which we answer.") @Nullable LocalDate answerDueOn,
        @NotBlank(message = "Say why: the next reader will ask.")
                @Size(max = 500, message = "Use at most 500 characters.")
                @Nullable
                String because) {}
