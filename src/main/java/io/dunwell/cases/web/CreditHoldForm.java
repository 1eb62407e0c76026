package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CreditHoldForm(
        @NotBlank(message = "Say why nothing further is sold on credit.")
                @Size(max = 500, message = "Use at most 500 characters.")
                String note) {}
