package io.dunwell.cases.web;

import io.dunwell.customers.Customer;
import io.dunwell.customers.Customers;
import io.dunwell.customers.NewCustomer;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Rejection;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Customers written down and changed by hand: name, address, terms, payment run and our own judgement. */
@Controller
@RequestMapping("/customers")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class CustomerDetailsController {

    private static final String NEW = "cases/new-customer";
    private static final String CHANGE = "cases/details";

    private final Deeds deeds;
    private final Customers customers;
    private final Companies companies;
    private final CustomerChoices choices;

    CustomerDetailsController(Deeds deeds, Customers customers, Companies companies, CustomerChoices choices) {
        this.deeds = deeds;
        this.customers = customers;
        this.companies = companies;
        this.choices = choices;
    }

    @GetMapping("/new")
    ModelAndView blank() {
        return choices.addTo(new ModelAndView(NEW), null).addObject("form", CustomerForm.blank(companies.current()));
    }

    @PostMapping("/new")
    ModelAndView add(@Valid @ModelAttribute("form") CustomerForm form, BindingResult result, RedirectAttributes flash) {
        var number = Objects.requireNonNullElse(form.number(), "").strip();
        if (number.isEmpty() || number.length() > 60) {
            result.rejectValue("number", "length", "Enter the customer’s number in your books, up to 60 characters.");
        }
        Agreed.check(form, choices.zones(null), result);
        if (!result.hasErrors()) {
            try {
                var added = customers.register(form.customer(NewCustomer.OWN_BOOK, number));
                flash.addFlashAttribute(
                        "done", "The customer was added. Add a contact next: nobody can be written to yet.");
                return new ModelAndView("redirect:/customers/" + added.id());
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            }
        }
        var again = choices.addTo(new ModelAndView(NEW), null);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    @GetMapping("/{id:\\d+}/details")
    ModelAndView details(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        var customer = customers.get(id);
        return deeds.page(small(deeds.account(id, currency), customer), CustomerForm.of(customer));
    }

    @PostMapping("/{id:\\d+}/details")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var customer = customers.get(id);
        Agreed.check(form, choices.zones(customer), result);
        return deeds.answer(small(deeds.account(id, currency), customer), result, flash, () -> {
            customers.change(id, form.lookedAt(), form.customer(customer.source(), customer.number()));
            return "The details were changed.";
        });
    }

    private SmallForm small(AccountId account, Customer customer) {
        return new SmallForm(CHANGE, account, page -> choices.addTo(page, customer));
    }
}
