package io.dunwell.cases.web;

import io.dunwell.offers.OfferKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is put together.
 *
 * @param key of this form, so that sending it twice makes one offer
 * @param items charges that are to be paid in full
 */
record OfferForm(
        @NotBlank @Size(max = 80) String key,
        @NotNull(message = "Choose what is offered.") OfferKind kind,
        @NotEmpty(message = "Tick the bills that are to be paid in full.") Set<Long> items,
        @NotNull(message = "Choose how the discount is given.") By by,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal amount,
        @Size(max = 80, message = "Use at most 80 characters.") @Nullable String orderReference,
        @Size(max = 300, message = "Use at most 300 characters.") @Nullable String orderDescription,
        @Nullable BigDecimal orderAmount,
        @NotNull(message = "Choose the last day to pay.") @Nullable LocalDate payBy,
        @Size(max = 500, message = "Use at most 500 characters.") @Nullable String note) {

    /** How the discount is given. */
    enum By {
        PERCENT,
        AMOUNT
    }

    OfferForm {
        items = items == null ? Set.of() : Set.copyOf(items);
    }

    static Map<OfferKind, String> kinds() {
        var words = new LinkedHashMap<OfferKind, String>();
        words.put(OfferKind.SETTLEMENT, "A discount on what is owed");
        words.put(OfferKind.ORDER, "A new order at a discount");
        return words;
    }

    static Map<By, String> bys() {
        var words = new LinkedHashMap<By, String>();
        words.put(By.PERCENT, "A share");
        words.put(By.AMOUNT, "An amount");
        return words;
    }
}
