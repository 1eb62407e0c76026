package io.dunwell.cases.web;

import io.dunwell.customers.PaymentTerms;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.NewCharge;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that a person types in.
 *
 * @param proposed the due date that the form proposed: one that differs from it was chosen
 * @param key names this entry of the form, so that sending it twice enters one invoice
 */
record InvoiceForm(
        @NotBlank(message = "Enter the number that stands on the invoice.")
                @Size(max = 80, message = "Use at most 80 characters.")
                String number,
        @NotNull(message = "Choose the day on the invoice.") @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate proposed,
        @NotNull(message = "Enter what the invoice asks.") @Nullable BigDecimal amount,
        @Size(max = 120, message = "Use at most 120 characters.") @Nullable String order,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note,
        @NotBlank @Size(max = 60) String key) {

    static InvoiceForm blank(LocalDate today, PaymentTerms terms) {
        var due = terms.dueOn(today);
        return new InvoiceForm(
                "", today, due, due, null, "", "", UUID.randomUUID().toString());
    }

    /** With the due date that the terms give, unless the person chose another. */
    InvoiceForm proposing(PaymentTerms terms) {
        if (issuedOn == null) {
            return this;
        }
        var due = terms.dueOn(issuedOn);
        var isOwn = dueOn != null && !Objects.equals(dueOn, proposed);
        return new InvoiceForm(number, issuedOn, isOwn ? dueOn : due, due, amount, order, note, key);
    }

    NewCharge invoice(AccountId account, Money asked, PaymentTerms terms) {
        var issued = Objects.requireNonNull(issuedOn);
        return NewCharge.invoice(
                        account.customerId(),
                        number,
                        issued,
                        dueOn == null ? terms.dueOn(issued) : dueOn,
                        asked,
                        Ledger.BY_HAND)
                .withTexts(Blank.toNull(note), Blank.toNull(order))
                .withDiscount(terms.discountPercent(), terms.discountUntil(issued))
                .withExternalId(key);
    }
}
