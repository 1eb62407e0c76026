package io.dunwell.cases.web;

import io.dunwell.cases.Waivers;
import jakarta.validation.Valid;
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

/** Late fees given up as a favour: at once within a person's limit, by approval beyond. */
@Controller
@RequestMapping("/customers/{id:\\d+}/fees/waive")
@PreAuthorize("hasRole('COLLECTOR')")
class FeeController {

    private final Deeds deeds;
    private final Waivers waivers;

    FeeController(Deeds deeds, Waivers waivers) {
        this.deeds = deeds;
        this.waivers = waivers;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam String currency, @RequestParam String key) {
        return deeds.page(small(id, currency, key), new WaiverForm(""));
    }

    @PostMapping
    ModelAndView waive(
            @PathVariable long id,
            @RequestParam String currency,
            @RequestParam String key,
            @Valid @ModelAttribute("form") WaiverForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return deeds.answer(
                small(id, currency, key),
                result,
                flash,
                () -> waivers.waive(key, deeds.today(), form.why().strip())
                        ? "The late fee was waived."
                        : "Waiving the late fee was asked for: an owner or supervisor decides.");
    }

    private SmallForm small(long id, String currency, String key) {
        var account = deeds.account(id, currency);
        var fee = waivers.fee(account, key);
        return new SmallForm("cases/waive", account, page -> page.addObject("fee", fee)
                .addObject("asks", waivers.beyond(fee).orElse(null)));
    }
}
