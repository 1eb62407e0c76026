package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Money;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.PlanLength;
import io.dunwell.promises.PlanSchedule;
import io.dunwell.promises.PlanWanted;
import io.dunwell.promises.PromiseRejected;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads a plan out of its form; what is missing is told at its field. */
final class PlanReading {

    private final PlanForm form;
    private final Account account;
    private final BindingResult result;

    PlanReading(PlanForm form, Account account, BindingResult result) {
        this.form = form;
        this.account = account;
        this.result = result;
    }

    /** Empty when something is missing; parts that cannot be are told for the whole form. */
    Optional<PlanWanted> wanted() {
        var amount = money("amount", form.amount());
        var down = form.downPayment() == null || form.downPayment().signum() == 0
                ? zero()
                : money("downPayment", form.downPayment());
        var length = length();
        if (down != null && down.isPositive() && form.downPaymentOn() == null) {
            missing("downPaymentOn", "Choose the day of the down payment.");
        }
        if (form.then() == PlanForm.Then.OFFER && form.answerBy() == null) {
            missing("answerBy", "Choose until when the customer may answer.");
        }
        if (result.hasErrors() || amount == null || down == null || length == null || form.firstOn() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(wanted(
                    amount,
                    new PlanSchedule(amount, down, form.downPaymentOn(), form.rhythm(), form.firstOn(), length)));
        } catch (PromiseRejected refusal) {
            result.reject("refused", refusal.sentence());
            return Optional.empty();
        }
    }

    private PlanWanted wanted(Money amount, PlanSchedule schedule) {
        return new PlanWanted(
                account.id(),
                amount,
                schedule.parts(account.customer().payRun()),
                schedule.downPayment().isPositive(),
                form.rhythm(),
                form.proposedBy(),
                form.waives(),
                form.replaces(),
                Blank.toNull(form.note()),
                account.date(),
                Objects.requireNonNullElse(
                        form.then() == PlanForm.Then.OFFER ? form.answerBy() : null, account.date()));
    }

    /** Null for an offer, or when something is missing. */
    @Nullable
    Acceptance agreed(CompanyClock clock) {
        return form.then() == PlanForm.Then.AGREED
                ? agreed(form.how(), form.agreedBy(), form.agreedOn(), account.date(), result, clock)
                : null;
    }

    static @Nullable Acceptance agreed(
            Acceptance.@Nullable How how,
            @Nullable String by,
            @Nullable LocalDate on,
            LocalDate today,
            BindingResult result,
            CompanyClock clock) {
        if (how == null) {
            result.rejectValue("how", "missing", "Choose how the customer agreed.");
        }
        if (by == null || by.isBlank()) {
            result.rejectValue("agreedBy", "missing", "Enter who agreed.");
        }
        if (on != null && on.isAfter(today)) {
            result.rejectValue("agreedOn", "future", "Nobody agreed in the future: choose today or an earlier day.");
        }
        if (result.hasErrors() || how == null || by == null) {
            return null;
        }
        return new Acceptance(how, by.strip(), on == null ? today : on, clock.instant(), null);
    }

    private @Nullable PlanLength length() {
        if (form.by() == null) {
            return null;
        }
        return switch (form.by()) {
            case COUNT -> {
                var count = form.count();
                if (count == null) {
                    missing("count", "Enter how many instalments.");
                }
                yield count == null ? null : new PlanLength.Count(count);
            }
            case EACH -> {
                var each = money("each", form.each());
                if (form.each() == null) {
                    missing("each", "Enter how much each instalment is.");
                }
                yield each == null ? null : new PlanLength.Each(each);
            }
            case END -> {
                var end = form.endOn();
                if (end == null) {
                    missing("endOn", "Choose the day by which all is paid.");
                }
                yield end == null ? null : new PlanLength.Until(end);
            }
        };
    }

    private void missing(String field, String sentence) {
        if (!result.hasFieldErrors(field)) {
            result.rejectValue(field, "missing", sentence);
        }
    }

    private @Nullable Money money(String field, java.math.@Nullable BigDecimal typed) {
        return Deeds.money(result, field, typed, account.id().currency());
    }

    private Money zero() {
        return Money.zero(account.id().currency());
    }
}
