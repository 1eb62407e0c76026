package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

record HardshipForm(
        @NotNull(message = "Choose the day on which somebody looks again.") LocalDate reviewOn,
        @NotBlank(message = "Say on what this rests, for example what the customer told you.")
                @Size(max = 1000, message = "Use at most 1,000 characters.")
                String note) {}
