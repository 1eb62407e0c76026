package io.dunwell.disputes.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param credited what the answer credits; not asked for when the dispute is rejected */
record AnswerForm(
        @NotNull(message = "Enter the amount to credit.") @Positive(message = "Enter an amount above zero.") @Nullable
                BigDecimal credited,
        @NotBlank(message = "Say why: the customer will ask.")
                @Size(max = 1000, message = "Use at most 1,000 characters.")
                @Nullable
                String note) {

    String why() {
        return note == null ? "" : note;
    }

    BigDecimal amount() {
        return credited == null ? BigDecimal.ZERO : credited;
    }
}
