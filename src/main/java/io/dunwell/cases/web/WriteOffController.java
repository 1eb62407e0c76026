package io.dunwell.cases.web;

import io.dunwell.cases.GivingUp;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.WriteOffReason;
import io.dunwell.ledger.WriteOffs;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
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

/** Debts given up and what was given up taken back. */
@Controller
@RequestMapping("/customers/{id:\\d+}/write-off")
@PreAuthorize("hasRole('COLLECTOR')")
class WriteOffController {

    private final Deeds deeds;
    private final GivingUp givingUp;
    private final WriteOffs writeOffs;

    WriteOffController(Deeds deeds, GivingUp givingUp, WriteOffs writeOffs) {
        this.deeds = deeds;
        this.givingUp = givingUp;
        this.writeOffs = writeOffs;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Set<Long> items) {
        var form = WriteOffForm.blank(items);
        return deeds.page(small(deeds.account(id, currency), form.chosen()), form);
    }

    @PostMapping
    ModelAndView post(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") WriteOffForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(
                small(account, form.chosen()), result, flash, () -> givingUp.giveUp(form.wanted(account), deeds.today())
                        .map("%s was written off; what still comes in is a recovery."::formatted)
                        .orElse("The write-off was asked for: another owner or supervisor decides."));
    }

    @PostMapping("/{creditId}/take-back")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView takeBack(
            @PathVariable long id,
            @PathVariable long creditId,
            @RequestParam String currency,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(account, flash, () -> {
            writeOffs.takeBack(account, creditId, deeds.today(), "Taken back on the account’s page");
            return "The write-off was taken back: what it gave up is owed again.";
        });
    }

    private SmallForm small(AccountId account, Set<Long> items) {
        var amount = givingUp.open(account, items, deeds.today());
        var reasons = new LinkedHashMap<WriteOffReason, String>();
        for (var reason : WriteOffReason.values()) {
            reasons.put(reason, reason.label());
        }
        return new SmallForm("cases/write-off", account, page -> page.addObject("amount", amount)
                .addObject("reasons", reasons)
                .addObject("asks", givingUp.beyond(account, amount).orElse(null)));
    }
}
