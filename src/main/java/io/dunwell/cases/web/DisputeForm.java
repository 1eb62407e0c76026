package io.dunwell.cases.web;

import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.NewDispute;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param owner login of the person who finds out; empty for the one who records it */
record DisputeForm(
        @NotEmpty(message = "Tick what is contested.") Set<Long> items,
        @NotNull(message = "Choose what is wrong.") DisputeReason reason,
        @Nullable BigDecimal amount,
        @NotNull(message = "Choose the day by which we answer.") LocalDate answerDueOn,
        @Size(max = 1000, message = "Use at most 1,000 characters.") @Nullable String note,
        @Nullable String owner) {

    DisputeForm {
        items = items == null ? Set.of() : Set.copyOf(items);
    }

    NewDispute dispute(AccountId account, Money held, LocalDate today) {
        return new NewDispute(
                account, items, reason, held, today, answerDueOn, Blank.toNull(note), Blank.toNull(owner));
    }
}
