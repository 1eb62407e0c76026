package io.dunwell.cases.web;

import io.dunwell.customers.Contact;
import io.dunwell.customers.ContactRole;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
import io.dunwell.kernel.NotFound;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** The people to talk to: added, changed, no longer written to. */
@Controller
@RequestMapping("/customers/{id:\\d+}/contacts")
@PreAuthorize("hasRole('COLLECTOR')")
class ContactController {

    private static final String VIEW = "cases/contact";

    private final Deeds deeds;
    private final Customers customers;
    private final AccountWords words;

    ContactController(Deeds deeds, Customers customers, AccountWords words) {
        this.deeds = deeds;
        this.customers = customers;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(deeds.account(id, currency), null), ContactForm.blank());
    }

    @PostMapping("/new")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            RedirectAttributes flash) {
        checkZone(form, null, result);
        return deeds.answer(small(deeds.account(id, currency), null), result, flash, () -> {
            customers.addContact(id, form.contact(deeds.today()));
            return "The contact was added.";
        });
    }

    @GetMapping("/{contactId:\\d+}")
    ModelAndView changeForm(
            @PathVariable long id,
            @PathVariable long contactId,
            @RequestParam(required = false) @Nullable String currency) {
        var contact = contact(id, contactId);
        return deeds.page(small(deeds.account(id, currency), contact), ContactForm.of(contact));
    }

    @PostMapping("/{contactId:\\d+}")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable long contactId,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var contact = contact(id, contactId);
        checkZone(form, contact, result);
        return deeds.answer(small(deeds.account(id, currency), contact), result, flash, () -> {
            customers.changeContact(contactId, form.lookedAt(), form.contact(deeds.today()));
            return "The contact was changed.";
        });
    }

    @PostMapping("/{contactId:\\d+}/retire")
    ModelAndView retire(
            @PathVariable long id,
            @PathVariable long contactId,
            @RequestParam String currency,
            RedirectAttributes flash) {
        var contact = contact(id, contactId);
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            customers.retireContact(contactId);
            return "Nobody writes to %s any more.".formatted(contact.name());
        });
    }

    /** @throws NotFound also when the contact is another customer's */
    private Contact contact(long customerId, long contactId) {
        var contact = customers.contact(contactId);
        if (contact.customerId() != customerId) {
            throw NotFound.of("contact", contactId);
        }
        return contact;
    }

    /** @param contact the one that is changed, null for a new one */
    private SmallForm small(AccountId account, @Nullable Contact contact) {
        return new SmallForm(VIEW, account, page -> choices(page, contact).addObject("contact", contact));
    }

    private ModelAndView choices(ModelAndView page, @Nullable Contact contact) {
        Map<ContactRole, String> roles = new LinkedHashMap<>();
        for (var role : ContactRole.values()) {
            roles.put(role, words.role(role));
        }
        Map<Channel, String> channels = new LinkedHashMap<>();
        for (var channel : Channel.values()) {
            channels.put(channel, words.channel(channel));
        }
        return page.addObject("roles", roles)
                .addObject("channels", channels)
                .addObject("zones", zones(contact))
                .addObject(
                        "languages",
                        DetailChoices.languages("As the customer", contact == null ? null : contact.language()));
    }

    private static Map<String, String> zones(@Nullable Contact contact) {
        return DetailChoices.zones("As the customer", contact == null ? null : contact.zone());
    }

    private static void checkZone(ContactForm form, @Nullable Contact contact, BindingResult result) {
        if (form.zone() != null && !zones(contact).containsKey(form.zone())) {
            result.rejectValue("zone", "unknown", "This time zone is not known: choose one from the list.");
        }
    }
}
