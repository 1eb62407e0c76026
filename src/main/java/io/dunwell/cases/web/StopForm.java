package io.dunwell.cases.web;

import io.dunwell.customers.StopReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record StopForm(
        @NotNull(message = "Choose why nobody may chase this customer.") StopReason reason,
        @NotBlank(message = "Say on what this rests, for example the court's letter.")
                @Size(max = 500, message = "Use at most 500 characters.")
                String note) {}
