package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Cases;
import io.dunwell.cases.Collisions;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one way in which a small form about an account is answered: done and back to the account, or 422 and the form
 * again with a sentence.
 */
@Component
class Deeds {

    private static final String TOGETHER =
            "Somebody else changed this at the same moment, so nothing was saved. Look at the account again.";

    private static final Pattern CURRENCY = Pattern.compile("\\b[A-Z]{3}\\b|[$£¥€]");

    private final Accounts accounts;
    private final Cases cases;
    private final Collisions collisions;
    private final BusinessCalendar calendar;
    private final Companies companies;

    Deeds(Accounts accounts, Cases cases, Collisions collisions, BusinessCalendar calendar, Companies companies) {
        this.companies = companies;
        this.collisions = collisions;
        this.accounts = accounts;
        this.cases = cases;
        this.calendar = calendar;
    }

    LocalDate today() {
        return calendar.today();
    }

    /** On which a moment falls where the company is. */
    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, companies.current().zone());
    }

    /** @throws io.dunwell.kernel.NotFound when the customer has no such account */
    AccountId account(long customerId, @Nullable String currency) {
        return accounts.choose(customerId, currency);
    }

    /** The form beside what one must know of the account. */
    ModelAndView page(SmallForm small, Object form) {
        return page(small).addObject("form", form);
    }

    private ModelAndView page(SmallForm small) {
        var page = new ModelAndView(small.view())
                .addObject("account", accounts.get(small.account()))
                .addObject("seen", collisions.seen(small.account()));
        return small.furnish().apply(page);
    }

    /**
     * Does what the form asks, lets the case hear of it at once, and goes back to the account.
     *
     * @param deed returns the sentence that the person reads then
     */
    ModelAndView answer(SmallForm small, BindingResult result, RedirectAttributes flash, Supplier<String> deed) {
        if (!result.hasErrors()) {
            collisions.since(small.account(), seen()).ifPresent(told -> result.reject("overtaken", told));
        }
        if (!result.hasErrors()) {
            try {
                flash.addFlashAttribute("done", deed.get());
                return back(small.account());
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            } catch (ConcurrencyFailureException together) {
                result.reject("together", TOGETHER);
            }
        }
        var again = page(small);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static @Nullable String seen() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getParameter(Collisions.FIELD)
                : null;
    }

    /** The same for a button without a form: a refusal is told on the account's page. */
    ModelAndView answer(AccountId account, RedirectAttributes flash, Supplier<String> deed) {
        try {
            flash.addFlashAttribute("done", deed.get());
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        } catch (ConcurrencyFailureException together) {
            flash.addFlashAttribute("refused", TOGETHER);
        }
        return back(account);
    }

    /** An amount in the account's currency, or an error on the field. */
    static @Nullable Money money(BindingResult result, String field, @Nullable BigDecimal amount, String currency) {
        if (amount == null || result.hasFieldErrors(field)) {
            otherCurrency(result, field, currency);
            return null;
        }
        if (amount.signum() <= 0) {
            result.rejectValue(field, "positive", "Enter an amount above zero.");
            return null;
        }
        if (amount.stripTrailingZeros().scale() > Money.decimals(currency)) {
            result.rejectValue(
                    field,
                    "decimals",
                    "An amount in %s has at most %d decimals.".formatted(currency, Money.decimals(currency)));
            return null;
        }
        return Money.rounded(amount, currency);
    }

    /** Also where another field could not be read, so that there is no form to ask for its values. */
    static void reject(BindingResult result, String field, @Nullable Object typed, String sentence) {
        result.addError(new FieldError(result.getObjectName(), field, typed, false, null, null, sentence));
    }

    /** A day that has not come yet cannot be the day of something that happened. */
    void notLater(BindingResult result, String field, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today())) {
            reject(result, field, date, "This day has not come yet: choose today or earlier.");
        }
    }

    /** Who types "120 USD" on an account in EUR learns what to do, besides how amounts are written. */
    private static void otherCurrency(BindingResult result, String field, String currency) {
        var error = result.getFieldError(field);
        var typed = error == null ? "" : String.valueOf(error.getRejectedValue());
        if (CURRENCY.matcher(typed).find() && !typed.contains(currency)) {
            reject(
                    result,
                    field,
                    typed,
                    "This account is in %s: enter what came in %s, or choose the customer’s account in the other currency."
                            .formatted(currency, currency));
        }
    }

    /** Lets the case hear at once what was done. */
    void look(AccountId account) {
        cases.look(account, calendar.today());
    }

    /** The same for all accounts of a customer. */
    void look(long customerId) {
        accounts.of(customerId).forEach(this::look);
    }

    private ModelAndView back(AccountId account) {
        look(account);
        return new ModelAndView("redirect:" + AccountController.address(account));
    }
}
