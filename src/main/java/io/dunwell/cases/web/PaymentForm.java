package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCredit;
import io.dunwell.ledger.Way;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a person types in, and how they split it.
 *
 * @param words what the payer wrote
 * @param key names this entry of the form, so that sending it twice posts one payment
 * @param shown see {@link SplitChoice}, as the three after it
 */
record PaymentForm(
        @NotNull(message = "Enter the amount that came.") @Nullable BigDecimal amount,
        @NotNull(message = "Choose the day on which it came.") @Nullable LocalDate receivedOn,
        @NotBlank(message = "Enter the bank's reference or the cheque's number.")
                @Size(max = 120, message = "Use at most 120 characters.")
                String reference,
        @Nullable String method,
        @Size(max = 1000, message = "Use at most 1,000 characters.") @Nullable String words,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note,
        @NotBlank @Size(max = 60) String key,
        @Nullable String shown,
        @Nullable Way way,
        @Nullable Map<String, String> pays,
        @Nullable Set<Long> ticked) {

    static PaymentForm blank(LocalDate today) {
        return about(today, null, Set.of());
    }

    /** @param items charges that were ticked, which {@code amount} pays */
    static PaymentForm about(LocalDate today, @Nullable BigDecimal amount, Set<Long> items) {
        return new PaymentForm(amount, today, "", "", "", "", UUID.randomUUID().toString(), null, null, null, items);
    }

    SplitChoice choice() {
        return SplitChoice.of(shown, way, pays, ticked);
    }

    NewCredit payment(AccountId account, Money received, LocalDate on) {
        return new NewCredit(
                account.customerId(),
                CreditKind.PAYMENT,
                reference,
                on,
                received,
                Blank.toNull(method),
                Blank.toNull(words),
                Blank.toNull(note),
                List.of(),
                Ledger.BY_HAND,
                key);
    }
}
