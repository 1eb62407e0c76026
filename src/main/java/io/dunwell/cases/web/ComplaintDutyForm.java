package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers a complaint, and by when.
 *
 * @param because why one or the other changes
 */
record ComplaintDutyForm(
        @NotBlank(message = "Choose who answers the customer.") @Nullable String answerer,
        @NotNull(message = "Choose the day by which we answer.") @Nullable LocalDate answerDueOn,
        @NotBlank(message = "Say why: the next reader will ask.")
                @Size(max = 300, message = "Use at most 300 characters.")
                @Nullable
                String because) {}
