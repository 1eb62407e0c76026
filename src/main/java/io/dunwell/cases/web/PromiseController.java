package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Dealings;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.OpenItem;
import io.dunwell.promises.Promises;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final Dealings dealings;
    private final Accounts accounts;
    private final BusinessCalendar calendar;

    PromiseController(Deeds deeds, Promises promises, Dealings dealings, Accounts accounts, BusinessCalendar calendar) {
        this.deeds = deeds;
        this.promises = promises;
        this.dealings = dealings;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/promise")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") Set<Long> items) {
        var account = accounts.get(deeds.account(id, currency));
        var contact = account.rightParty();
        var amount = items.isEmpty() ? account.facts().toCollect() : OpenItems.sum(account, items);
        var form =
                new PromiseForm(items, amount.amount(), payDay(account), "", contact == null ? "" : contact.name(), "");
        return deeds.page(small(account.id(), items), form);
    }

    @PostMapping("/promise")
    ModelAndView make(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") PromiseForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var amount = amount(account, form, result);
        return deeds.answer(small(account, form.items()), result, flash, () -> {
            var confirmed = dealings.promised(form.promise(
                    account, Objects.requireNonNull(amount), deeds.today(), promises.graceUntil(form.dueOn())));
            return confirmed ? "The promise was recorded and is confirmed in writing." : "The promise was recorded.";
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

    /** As typed; else the sum of what is ticked. */
    private @Nullable Money amount(AccountId id, PromiseForm form, BindingResult result) {
        var ticked = OpenItems.sum(accounts.get(id), form.items());
        var typed = Deeds.money(result, "amount", form.amount(), id.currency());
        if (form.amount() == null && form.items().isEmpty() && !result.hasFieldErrors("amount")) {
            result.rejectValue("amount", "missing", "Enter the amount that was promised.");
        }
        if (typed != null && !form.items().isEmpty() && typed.compareTo(ticked) > 0) {
            result.rejectValue(
                    "amount",
                    "tooMuch",
                    "The ticked items leave %s open: enter at most that, or tick more.".formatted(ticked));
        }
        return form.amount() == null && ticked.isPositive() ? ticked : typed;
    }

    private SmallForm small(AccountId id, Set<Long> chosen) {
        return new SmallForm(VIEW, id, page -> page.addObject("methods", AccountWords.PAYMENT_METHODS)
                .addObject("offered", offered(id, chosen))
                .addObject("chosen", chosen));
    }

    private List<OpenItem> offered(AccountId id, Set<Long> chosen) {
        var account = accounts.get(id);
        var taken = new HashSet<>(account.dealings().contestedCharges());
        taken.addAll(account.dealings().promisedCharges());
        return OpenItems.offered(account, chosen, taken);
    }
}
