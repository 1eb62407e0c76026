package io.dunwell.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record NoteForm(
        @NotBlank(message = "Write what should be remembered.")
                @Size(max = 2000, message = "Use at most 2,000 characters, or write several notes.")
                String note) {}
