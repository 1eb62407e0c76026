package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RecallForm(
        @NotBlank(message = "Say why the account comes back.") @Size(max = 500, message = "Use at most 500 characters.")
                String note) {}
