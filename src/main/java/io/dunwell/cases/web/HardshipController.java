package io.dunwell.cases.web;

import io.dunwell.cases.Hardships;
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

/** A customer who cannot pay for a time: said by a collector, ended by an owner. */
@Controller
@RequestMapping("/customers/{id:\\d+}/hardship")
@PreAuthorize("hasRole('COLLECTOR')")
class HardshipController {

    private static final String VIEW = "cases/hardship";
    private static final int USUAL_DAYS = 60;

    private final Deeds deeds;
    private final Hardships hardships;

    HardshipController(Deeds deeds, Hardships hardships) {
        this.deeds = deeds;
        this.hardships = hardships;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(
                new SmallForm(VIEW, deeds.account(id, currency)),
                new HardshipForm(deeds.today().plusDays(USUAL_DAYS), ""));
    }

    @PostMapping
    ModelAndView begin(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") HardshipForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(new SmallForm(VIEW, account), result, flash, () -> {
            hardships.begin(account, deeds.today(), form.reviewOn(), form.note().strip());
            return "The customer is treated as being in hardship from now on.";
        });
    }

    @PostMapping("/end")
    @PreAuthorize("hasRole('SUPERVISOR')")
    ModelAndView end(@PathVariable long id, @RequestParam String currency, RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            var hardship = hardships.openOf(id).orElseThrow(() -> NotFound.of("hardship", id));
            hardships.end(hardship.id(), deeds.today(), "Ended on the account’s page", false);
            return "The hardship has ended: the customer is treated like everybody.";
        });
    }
}
