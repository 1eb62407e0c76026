package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record TakeBackForm(
        @NotBlank(message = "Say why, for example “entered twice”.")
                @Size(max = 400, message = "Use at most 400 characters.")
                String why) {}
