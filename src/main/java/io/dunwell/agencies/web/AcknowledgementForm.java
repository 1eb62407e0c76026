package io.dunwell.agencies.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

record AcknowledgementForm(
        @NotBlank(message = "Enter the number under which the agency has the account.")
                @Size(max = 120, message = "Use at most 120 characters.")
                String reference,
        @NotNull(message = "Choose the day on which the agency said so.") LocalDate on) {

    static AcknowledgementForm blank(LocalDate today) {
        return new AcknowledgementForm("", today);
    }
}
