package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record SettleForm(
        @NotNull(message = "Choose whether the customer is right.") Answer answer,
        @Nullable BigDecimal credited,
        @NotBlank(message = "Say what the answer rests on.")
                @Size(max = 1000, message = "Use at most 1,000 characters.")
                String note) {

    /** How a dispute ends. */
    enum Answer {
        UPHELD("Yes: credit all of it"),
        SPLIT("In part"),
        REJECTED("No: it is to be paid");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
