package io.dunwell.cases.web;

import io.dunwell.cases.Adjustments;
import io.dunwell.kernel.AccountId;
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

/** Small differences set right. */
@Controller
@RequestMapping("/customers/{id:\\d+}/adjustment")
@PreAuthorize("hasRole('COLLECTOR')")
class AdjustmentController {

    private final Deeds deeds;
    private final Adjustments adjustments;

    AdjustmentController(Deeds deeds, Adjustments adjustments) {
        this.deeds = deeds;
        this.adjustments = adjustments;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(deeds.account(id, currency)), AdjustmentForm.blank());
    }

    @PostMapping
    ModelAndView adjust(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") AdjustmentForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var by = Deeds.money(result, "amount", form.amount(), currency);
        return deeds.answer(small(account), result, flash, () -> {
            var made = adjustments.make(form.wanted(account, Objects.requireNonNull(by)), deeds.today());
            if (made.isEmpty()) {
                return "The adjustment was asked for: an owner or supervisor decides.";
            }
            Undo.offer(flash, account, made.get().type(), made.get().id());
            return form.turn() == AdjustmentForm.Turn.MORE
                    ? "The account was raised by %s.".formatted(by)
                    : "The account was lowered by %s.".formatted(by);
        });
    }

    private SmallForm small(AccountId account) {
        return new SmallForm("cases/adjustment", account, page -> page.addObject("turns", AdjustmentForm.turns())
                .addObject("most", adjustments.most(account).orElse(null)));
    }
}
