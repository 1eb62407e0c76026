package io.dunwell.cases.web;

import io.dunwell.cases.GivingUp;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.WriteOffReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param items charges; empty for all that is open
 * @param key names this entry of the form, so that sending it twice does it once
 */
record WriteOffForm(
        @Nullable Set<Long> items,
        @NotNull(message = "Choose why it is given up.") WriteOffReason reason,
        @NotBlank(message = "Say what the decision rests on.") @Size(max = 400, message = "Use at most 400 characters.")
                String note,
        @NotBlank @Size(max = 60) String key) {

    static WriteOffForm blank(@Nullable Set<Long> items) {
        return new WriteOffForm(
                items, WriteOffReason.UNCOLLECTABLE, "", UUID.randomUUID().toString());
    }

    /** For the page too. */
    public Set<Long> chosen() {
        return items == null ? Set.of() : items;
    }

    GivingUp.Wanted wanted(AccountId account) {
        return new GivingUp.Wanted(account, chosen(), reason, note.strip(), key);
    }
}
