package io.dunwell.cases.web;

import io.dunwell.promises.Acceptance;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a collector heard about an offer, or why a plan is ended. */
record PlanAnswerForm(
        Acceptance.@Nullable How how,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String agreedBy,
        @Nullable LocalDate agreedOn,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String reason) {}
