package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.promises.NewPromise;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param items the charges it is about; none for the account as a whole */
record PromiseForm(
        Set<Long> items,
        @Nullable BigDecimal amount,
        @NotNull(message = "Choose the day by which it will be paid.") LocalDate dueOn,
        @Nullable String method,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String promisedBy,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note) {

    PromiseForm {
        items = items == null ? Set.of() : Set.copyOf(items);
    }

    NewPromise promise(AccountId account, Money promised, LocalDate today, LocalDate graceUntil) {
        return new NewPromise(
                account,
                promised,
                today,
                dueOn,
                graceUntil,
                Blank.toNull(method),
                Blank.toNull(promisedBy),
                Blank.toNull(note),
                List.copyOf(items));
    }
}
