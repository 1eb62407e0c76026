package io.dunwell.cases.web;

import io.dunwell.ledger.LateFees;
import io.dunwell.staff.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Late fees that an owner gives up as a favour. */
@Controller
@PreAuthorize("hasRole('SUPERVISOR')")
class FeeController {

    private final Deeds deeds;
    private final LateFees fees;
    private final CurrentUser user;

    FeeController(Deeds deeds, LateFees fees, CurrentUser user) {
        this.deeds = deeds;
        this.fees = fees;
        this.user = user;
    }

    @PostMapping("/customers/{id:\\d+}/fees/waive")
    ModelAndView waive(
            @PathVariable long id, @RequestParam String currency, @RequestParam String key, RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            fees.waive(key, deeds.today(), user.login());
            return "The late fee was waived.";
        });
    }
}
