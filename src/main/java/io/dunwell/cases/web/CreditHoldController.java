package io.dunwell.cases.web;

import io.dunwell.customers.Customers;
import io.dunwell.staff.CurrentUser;
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

/** An owner lets a customer buy nothing further on credit, or again. */
@Controller
@RequestMapping("/customers/{id:\\d+}/credit")
@PreAuthorize("hasRole('SUPERVISOR')")
class CreditHoldController {

    private static final String VIEW = "cases/credit-hold";

    private final Deeds deeds;
    private final Customers customers;
    private final CurrentUser user;

    CreditHoldController(Deeds deeds, Customers customers, CurrentUser user) {
        this.deeds = deeds;
        this.customers = customers;
        this.user = user;
    }

    @GetMapping("/hold")
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(new SmallForm(VIEW, deeds.account(id, currency)), new CreditHoldForm(""));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") CreditHoldForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return deeds.answer(new SmallForm(VIEW, deeds.account(id, currency)), result, flash, () -> {
            customers.holdCredit(id, deeds.today(), user.login(), form.note().strip());
            return "Nothing further is sold to this customer on credit. What is owed is chased as before.";
        });
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable long id, @RequestParam String currency, RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            customers.releaseCredit(id);
            return "The customer may buy on credit again.";
        });
    }
}
