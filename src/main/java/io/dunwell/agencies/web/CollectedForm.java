package io.dunwell.agencies.web;

import io.dunwell.agencies.NewAgencyPayment;
import io.dunwell.kernel.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

record CollectedForm(
        @NotBlank(message = "Enter the number of the agency’s statement.")
                @Size(max = 60, message = "Use at most 60 characters.")
                String statement,
        @NotNull(message = "Enter the line of the statement.")
                @Min(value = 1, message = "Lines count from 1.")
                @Nullable
                Integer line,
        @NotNull(message = "Enter what the customer paid, before the agency’s share.") @Nullable BigDecimal gross,
        @NotNull(message = "Choose the day on which the customer paid.") LocalDate collectedOn,
        @Nullable LocalDate remittedOn,
        @Size(max = 300, message = "Use at most 300 characters.") @Nullable String note) {

    static CollectedForm blank(LocalDate today) {
        return new CollectedForm("", 1, null, today, null, "");
    }

    /** Rejects what is no amount in the currency. */
    void check(BindingResult result, String currency) {
        if (gross == null || result.hasFieldErrors("gross")) {
            return;
        }
        if (gross.signum() <= 0) {
            result.rejectValue("gross", "positive", "Enter an amount above zero.");
        } else if (gross.stripTrailingZeros().scale() > Money.decimals(currency)) {
            result.rejectValue(
                    "gross",
                    "decimals",
                    "An amount in %s has at most %d decimals.".formatted(currency, Money.decimals(currency)));
        }
    }

    NewAgencyPayment payment(long placement, String currency) {
        return new NewAgencyPayment(
                placement,
                statement,
                line == null ? 0 : line,
                Money.rounded(gross == null ? BigDecimal.ZERO : gross, currency),
                collectedOn,
                remittedOn,
                note);
    }
}
