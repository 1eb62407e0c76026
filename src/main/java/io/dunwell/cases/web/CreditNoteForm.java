package io.dunwell.cases.web;

import io.dunwell.cases.CreditNotes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit note that a person writes.
 *
 * @param item the bill it is about; null for the account
 * @param key names this entry of the form, so that sending it twice credits once
 */
record CreditNoteForm(
        @Nullable Long item,
        @NotNull(message = "Enter how much is credited.") @Nullable BigDecimal amount,
        @NotBlank(message = "Enter the number of the credit note.")
                @Size(max = 80, message = "Use at most 80 characters.")
                String number,
        @NotBlank(message = "Say why it is credited, for example “two cartons came back”.")
                @Size(max = 400, message = "Use at most 400 characters.")
                String why,
        @NotBlank @Size(max = 60) String key) {

    static CreditNoteForm blank(@Nullable Long item) {
        return new CreditNoteForm(item, null, "", "", UUID.randomUUID().toString());
    }

    CreditNotes.Wanted wanted(AccountId account, Money credited) {
        return new CreditNotes.Wanted(account, item, credited, number.strip(), why.strip(), key);
    }
}
