package io.dunwell.cases.web;

import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.customers.EmailConsents;
import io.dunwell.kernel.NotFound;
import jakarta.validation.Valid;
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

/** A customer who ended emails asked for them again: written down with when and how. */
@Controller
@RequestMapping("/customers/{id:\\d+}/contacts/{contactId:\\d+}/emails")
@PreAuthorize("hasRole('COLLECTOR')")
class EmailAgainController {

    private static final String VIEW = "cases/emails";

    private final Deeds deeds;
    private final Customers customers;
    private final EmailConsents consents;

    EmailAgainController(Deeds deeds, Customers customers, EmailConsents consents) {
        this.deeds = deeds;
        this.customers = customers;
        this.consents = consents;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable long id,
            @PathVariable long contactId,
            @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(id, contactId, currency), new NoteForm(""));
    }

    @PostMapping
    ModelAndView again(
            @PathVariable long id,
            @PathVariable long contactId,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return deeds.answer(small(id, contactId, currency), result, flash, () -> {
            consents.startAgain(contactId, form.note());
            return "Emails go to this address again.";
        });
    }

    private SmallForm small(long customerId, long contactId, @Nullable String currency) {
        var contact = contact(customerId, contactId);
        return new SmallForm(VIEW, deeds.account(customerId, currency), page -> page.addObject("contact", contact));
    }

    /** @throws NotFound also when the contact is another customer's */
    private Contact contact(long customerId, long contactId) {
        var contact = customers.contact(contactId);
        if (contact.customerId() != customerId) {
            throw NotFound.of("contact", contactId);
        }
        return contact;
    }
}
