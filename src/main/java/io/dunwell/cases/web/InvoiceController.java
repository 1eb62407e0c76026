package io.dunwell.cases.web;

import io.dunwell.customers.Customers;
import io.dunwell.customers.PaymentTerms;
import io.dunwell.kernel.AccountId;
import io.dunwell.ledger.Entries;
import io.dunwell.ledger.LineType;
import jakarta.validation.Valid;
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

/** Invoices that a person enters. */
@Controller
@RequestMapping("/customers/{id:\\d+}/invoice")
@PreAuthorize("hasRole('COLLECTOR')")
class InvoiceController {

    private final Deeds deeds;
    private final Entries entries;
    private final Customers customers;

    InvoiceController(Deeds deeds, Entries entries, Customers customers) {
        this.deeds = deeds;
        this.entries = entries;
        this.customers = customers;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(deeds.account(id, currency)), InvoiceForm.blank(deeds.today(), terms(id)));
    }

    /** The due date anew, because the day of issue changed. */
    @PostMapping("/due")
    ModelAndView due(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") InvoiceForm form,
            BindingResult result) {
        return deeds.page(small(deeds.account(id, currency)), form.proposing(terms(id)));
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") InvoiceForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var asked = Deeds.money(result, "amount", form.amount(), currency);
        checkDays(form, result);
        return deeds.answer(small(account), result, flash, () -> {
            var invoice = form.invoice(account, Objects.requireNonNull(asked), terms(id));
            Undo.offer(flash, account, LineType.CHARGE, entries.invoice(invoice));
            return "%s over %s was entered, due on %s.".formatted(invoice.reference(), asked, invoice.dueOn());
        });
    }

    private void checkDays(InvoiceForm form, BindingResult result) {
        deeds.notLater(result, "issuedOn", form.issuedOn());
        if (form.issuedOn() != null && form.dueOn() != null && form.dueOn().isBefore(form.issuedOn())) {
            Deeds.reject(
                    result,
                    "dueOn",
                    form.dueOn(),
                    "It cannot be due before it was issued: choose that day or a later one.");
        }
    }

    private PaymentTerms terms(long id) {
        return customers.get(id).terms();
    }

    private static SmallForm small(AccountId account) {
        return new SmallForm("cases/invoice", account);
    }
}
