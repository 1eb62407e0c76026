package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record WaiverForm(
        @NotBlank(message = "Say why the fee is given up.") @Size(max = 400, message = "Use at most 400 characters.")
                String why) {}
