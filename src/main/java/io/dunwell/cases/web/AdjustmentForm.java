package io.dunwell.cases.web;

import io.dunwell.cases.Adjustments;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key names this entry of the form, so that sending it twice adjusts once */
record AdjustmentForm(
        @NotNull(message = "Choose whether the customer owes less or more.") @Nullable Turn turn,
        @NotNull(message = "Enter by how much.") @Nullable BigDecimal amount,
        @NotBlank(message = "Say why, for example “bank charges kept back”.")
                @Size(max = 400, message = "Use at most 400 characters.")
                String why,
        @NotBlank @Size(max = 60) String key) {

    enum Turn {
        LESS,
        MORE
    }

    static AdjustmentForm blank() {
        return new AdjustmentForm(Turn.LESS, null, "", UUID.randomUUID().toString());
    }

    static Map<Turn, String> turns() {
        var turns = new LinkedHashMap<Turn, String>();
        turns.put(Turn.LESS, "Owes less");
        turns.put(Turn.MORE, "Owes more");
        return turns;
    }

    Adjustments.Wanted wanted(AccountId account, Money by) {
        return new Adjustments.Wanted(account, turn == Turn.MORE, by, why.strip(), key);
    }
}
