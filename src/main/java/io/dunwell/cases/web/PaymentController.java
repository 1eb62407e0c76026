package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Ledger;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments that a person posts or takes back, because the bank did. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class PaymentController {

    private static final String POST = "cases/payment";
    private static final String RETURN = "cases/return";

    private final Deeds deeds;
    private final Ledger ledger;

    PaymentController(Deeds deeds, Ledger ledger) {
        this.deeds = deeds;
        this.ledger = ledger;
    }

    @GetMapping("/payment")
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(posting(deeds.account(id, currency)), PaymentForm.blank(deeds.today()));
    }

    @PostMapping("/payment")
    ModelAndView post(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var received = Deeds.money(result, "amount", form.amount(), currency);
        notLater(form.receivedOn(), "receivedOn", result);
        return deeds.answer(posting(account), result, flash, () -> {
            ledger.credit(form.payment(account, Objects.requireNonNull(received)));
            return whereItWent(account, received);
        });
    }

    @GetMapping("/payments/{creditId}/return")
    ModelAndView returnForm(
            @PathVariable long id,
            @PathVariable long creditId,
            @RequestParam(required = false) @Nullable String currency) {
        var account = deeds.account(id, currency);
        return deeds.page(returning(account, credit(account, creditId)), new ReturnForm(deeds.today(), ""));
    }

    @PostMapping("/payments/{creditId}/return")
    ModelAndView takeBack(
            @PathVariable long id,
            @PathVariable long creditId,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var credit = credit(account, creditId);
        notLater(form.on(), "on", result);
        return deeds.answer(returning(account, credit), result, flash, () -> {
            ledger.reverseCredit(creditId, form.on(), form.note());
            return "%s was taken back: what it had paid is open again.".formatted(credit.amount());
        });
    }

    private String whereItWent(AccountId account, Money received) {
        var left = ledger.figures(account, deeds.today()).unapplied();
        return left.isPositive()
                ? "%s was posted; %s of credit on this account pays nothing yet.".formatted(received, left)
                : "%s was posted and applied.".formatted(received);
    }

    private CreditRow credit(AccountId account, long creditId) {
        return CreditRow.of(ledger.lines(account, deeds.today())).stream()
                .filter(row -> row.id() == creditId && row.isReturnable())
                .findFirst()
                .orElseThrow(() -> NotFound.of("payment to take back", creditId));
    }

    private void notLater(@Nullable LocalDate date, String field, BindingResult result) {
        if (date != null && date.isAfter(deeds.today())) {
            result.rejectValue(field, "future", "This day has not come yet: choose today or earlier.");
        }
    }

    private static SmallForm posting(AccountId account) {
        return new SmallForm(POST, account, page -> page.addObject("methods", AccountWords.PAYMENT_METHODS));
    }

    private static SmallForm returning(AccountId account, CreditRow credit) {
        return new SmallForm(RETURN, account, page -> page.addObject("credit", credit));
    }
}
