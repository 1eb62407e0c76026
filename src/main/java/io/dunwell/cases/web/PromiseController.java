package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.promises.Promises;
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

/** Promises that a person takes outside a task, and takes back. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class PromiseController {

    private static final String VIEW = "cases/promise";
    private static final int USUAL_BUSINESS_DAYS = 5;

    private final Deeds deeds;
    private final Promises promises;
    private final Accounts accounts;
    private final BusinessCalendar calendar;

    PromiseController(Deeds deeds, Promises promises, Accounts accounts, BusinessCalendar calendar) {
        this.deeds = deeds;
        this.promises = promises;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/promise")
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        var account = accounts.get(deeds.account(id, currency));
        var contact = account.rightParty();
        var form = new PromiseForm(
                account.facts().toCollect().amount(), payDay(account), "", contact == null ? "" : contact.name(), "");
        return deeds.page(small(account.id()), form);
    }

    @PostMapping("/promise")
    ModelAndView make(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") PromiseForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var amount = Deeds.money(result, "amount", form.amount(), currency);
        return deeds.answer(small(account), result, flash, () -> {
            promises.make(form.promise(
                    account, Objects.requireNonNull(amount), deeds.today(), promises.graceUntil(form.dueOn())));
            return "The promise was recorded.";
        });
    }

    @PostMapping("/promises/{promiseId}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @PathVariable long promiseId,
            @RequestParam String currency,
            RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            promises.withdraw(promiseId, deeds.today(), null);
            return "The promise was withdrawn.";
        });
    }

    /** The customer's next payment run, else a week from now. */
    private LocalDate payDay(Account account) {
        return account.customer()
                .payRun()
                .nextRun(account.date())
                .orElseGet(() -> calendar.plusBusinessDays(account.date(), USUAL_BUSINESS_DAYS));
    }

    private static SmallForm small(AccountId account) {
        return new SmallForm(VIEW, account, page -> page.addObject("methods", AccountWords.PAYMENT_METHODS));
    }
}
