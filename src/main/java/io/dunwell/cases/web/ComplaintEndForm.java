package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A complaint that the customer takes back. */
record ComplaintEndForm(
        @NotBlank(message = "Say how and why the customer took it back.")
                @Size(max = 2000, message = "Use at most 2,000 characters.")
                @Nullable
                String reason) {}
