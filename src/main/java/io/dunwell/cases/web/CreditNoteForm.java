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
 * @param proposed the number that the form proposed: one that differs from it was chosen
 * @param key names this entry of the form, so that sending it twice credits once
 */
record CreditNoteForm(
        @Nullable Long item,
        @NotNull(message = "Enter how much is credited.") @Nullable BigDecimal amount,
        @NotBlank(message = "Enter the number of the credit note.")
                @Size(max = 80, message = "Use at most 80 characters.")
                String number,
        @Nullable String proposed,
        @NotBlank(message = "Say why it is credited, for example “two cartons came back”.")
                @Size(max = 400, message = "Use at most 400 characters.")
                String why,
        @NotBlank @Size(max = 60) String key) {

    static CreditNoteForm blank(@Nullable Long item, String proposed) {
        return new CreditNoteForm(
                item, null, proposed, proposed, "", UUID.randomUUID().toString());
    }

    /** Whoever leaves the proposed number gets the one that is next when it is posted. */
    CreditNotes.Wanted wanted(AccountId account, Money credited) {
        var chosen = number.strip();
        return new CreditNotes.Wanted(account, item, credited, chosen.equals(proposed) ? "" : chosen, why.strip(), key);
    }
}
