package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.offers.Discount;
import io.dunwell.offers.OfferKind;
import io.dunwell.offers.OfferRejected;
import io.dunwell.offers.OfferWanted;
import io.dunwell.offers.Order;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads an offer out of its form; what is missing is told at its field. */
final class OfferReading {

    private final OfferForm form;
    private final AccountId account;
    private final LocalDate today;
    private final BindingResult result;

    OfferReading(OfferForm form, AccountId account, LocalDate today, BindingResult result) {
        this.form = form;
        this.account = account;
        this.today = today;
        this.result = result;
    }

    /** Empty when something is missing or cannot be. */
    Optional<OfferWanted> wanted() {
        var discount = discount();
        var order = form.kind() == OfferKind.ORDER ? order() : null;
        var payBy = form.payBy();
        if (result.hasErrors() || discount == null || payBy == null) {
            return Optional.empty();
        }
        return Optional.of(
                new OfferWanted(account, form.items(), discount, order, Blank.toNull(form.note()), today, payBy));
    }

    private @Nullable Discount discount() {
        if (form.by() == OfferForm.By.AMOUNT) {
            if (form.amount() == null) {
                missing("amount", "Enter how much is let off.");
            }
            var amount = Deeds.money(result, "amount", form.amount(), account.currency());
            return amount == null ? null : new Discount.Sum(amount);
        }
        var percent = form.percent();
        if (percent == null) {
            missing("percent", "Enter how many percent are let off.");
            return null;
        }
        try {
            return new Discount.Percent(percent);
        } catch (OfferRejected refusal) {
            result.rejectValue("percent", "wrong", refusal.sentence());
            return null;
        }
    }

    private @Nullable Order order() {
        var reference = Blank.toNull(form.orderReference());
        if (reference == null) {
            missing("orderReference", "Enter the number of the order.");
        }
        if (form.orderAmount() == null) {
            missing("orderAmount", "Enter what the order costs without the discount.");
        }
        Money amount = Deeds.money(result, "orderAmount", form.orderAmount(), account.currency());
        return reference == null || amount == null
                ? null
                : new Order(reference, Objects.requireNonNullElse(Blank.toNull(form.orderDescription()), ""), amount);
    }

    private void missing(String field, String sentence) {
        if (!result.hasFieldErrors(field)) {
            result.rejectValue(field, "missing", sentence);
        }
    }
}
