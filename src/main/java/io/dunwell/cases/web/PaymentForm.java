package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.NewCredit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key names this entry of the form, so that sending it twice posts one payment */
record PaymentForm(
        @NotNull(message = "Enter the amount that came.") @Nullable BigDecimal amount,
        @NotNull(message = "Choose the day on which it came.") LocalDate receivedOn,
        @NotBlank(message = "Enter the bank's reference or the cheque's number.")
                @Size(max = 120, message = "Use at most 120 characters.")
                String reference,
        @Nullable String method,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note,
        @NotBlank @Size(max = 60) String key) {

    /** Payments that people typed in. */
    static final String SOURCE = "by-hand";

    static PaymentForm blank(LocalDate today) {
        return new PaymentForm(null, today, "", "", "", UUID.randomUUID().toString());
    }

    NewCredit payment(AccountId account, Money received) {
        return new NewCredit(
                account.customerId(),
                CreditKind.PAYMENT,
                reference,
                receivedOn,
                received,
                Blank.toNull(method),
                null,
                Blank.toNull(note),
                List.of(),
                SOURCE,
                key);
    }
}
