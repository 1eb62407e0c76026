package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.CreditNotes;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.LineType;
import io.dunwell.staff.Written;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Credit notes about a bill or the account. */
@Controller
@RequestMapping("/customers/{id:\\d+}/credit-note")
@PreAuthorize("hasRole('COLLECTOR')")
class CreditNoteController {

    private final Deeds deeds;
    private final Accounts accounts;
    private final CreditNotes notes;

    CreditNoteController(Deeds deeds, Accounts accounts, CreditNotes notes) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.notes = notes;
    }

    /** @param items of which the first is chosen */
    @GetMapping
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") List<Long> items) {
        var item = items.isEmpty() ? null : items.get(0);
        return deeds.page(
                small(deeds.account(id, currency), item), CreditNoteForm.blank(item, notes.proposed(deeds.today())));
    }

    @PostMapping
    ModelAndView credit(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") CreditNoteForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var credited = Deeds.money(result, "amount", form.amount(), currency);
        return deeds.answer(small(account, form.item()), result, flash, () -> {
            var given = notes.give(form.wanted(account, Objects.requireNonNull(credited)), deeds.today());
            if (given.isEmpty()) {
                return "The credit note was asked for: an owner or supervisor decides.";
            }
            Undo.offer(flash, account, LineType.CREDIT, given.getAsLong());
            var number = notes.number(form.key());
            return number.equals(form.number().strip())
                    ? "%s was credited.".formatted(credited)
                    : "%s was credited as %s: the number that was shown is taken.".formatted(credited, number);
        });
    }

    private SmallForm small(AccountId account, @Nullable Long item) {
        return new SmallForm("cases/credit-note", account, page -> page.addObject("items", items(account, item))
                .addObject("most", notes.most(account).orElse(null)));
    }

    private Map<String, String> items(AccountId id, @Nullable Long chosen) {
        var written = Written.forReader();
        var items = new LinkedHashMap<String, String>();
        items.put("", "The account as a whole");
        OpenItems.offered(accounts.get(id), chosen == null ? Set.of() : Set.of(chosen), Set.of())
                .forEach(item -> items.put(
                        Long.toString(item.chargeId()),
                        "%s, %s open".formatted(item.reference(), written.money(item.open()))));
        return items;
    }
}
