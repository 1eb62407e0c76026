package io.dunwell.cases.web;

import io.dunwell.agencies.PlacementState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record RecallForm(
        @Nullable PlacementState how,
        @NotBlank(message = "Say why the account comes back.") @Size(max = 500, message = "Use at most 500 characters.")
                String note) {

    PlacementState ending() {
        return how == null ? PlacementState.RECALLED : how;
    }
}
