package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

record ReturnForm(
        @NotNull(message = "Choose the day on which the bank took it back.") LocalDate on,
        @NotBlank(message = "Say why it came back, for example “account closed”.")
                @Size(max = 500, message = "Use at most 500 characters.")
                String note) {}
