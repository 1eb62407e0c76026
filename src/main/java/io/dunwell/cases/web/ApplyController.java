package io.dunwell.cases.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.Receipts;
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

/** Credit that is on the account and pays nothing yet: applied to what the person ticks. */
@Controller
@RequestMapping("/customers/{id:\\d+}/apply")
@PreAuthorize("hasRole('COLLECTOR')")
class ApplyController {

    private final Deeds deeds;
    private final Receipts receipts;

    ApplyController(Deeds deeds, Receipts receipts) {
        this.deeds = deeds;
        this.receipts = receipts;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        var account = deeds.account(id, currency);
        var form = ApplyForm.blank(receipts.available(account, deeds.today()).amount());
        return deeds.page(small(account, split(account, form)), form);
    }

    @PostMapping("/split")
    ModelAndView split(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") ApplyForm form,
            BindingResult result) {
        var account = deeds.account(id, currency);
        return new ModelAndView("cases/split :: split")
                .addObject("splitAt", address(account))
                .addObject("today", deeds.today())
                .addObject("split", split(account, form));
    }

    @PostMapping
    ModelAndView apply(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") ApplyForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var split = split(account, form);
        if (form.before() != null
                && form.before().compareTo(split.proposal().amount().amount()) == 0) {
            PaymentController.reject(split, result);
        }
        return deeds.answer(small(account, split), result, flash, () -> {
            var before = form.before() == null
                    ? split.proposal().amount()
                    : Money.rounded(form.before(), account.currency());
            var ids = receipts.apply(account, before, split.amounts(), deeds.today());
            Undo.offer(flash, account, LineType.ALLOCATION, ids);
            return "%s of credit was applied: %s.".formatted(split.applied(), split.told());
        });
    }

    private Split split(AccountId account, ApplyForm form) {
        var today = deeds.today();
        var proposal =
                receipts.propose(account, CreditKind.CREDIT_NOTE, receipts.available(account, today), today, null);
        return SplitReading.read(proposal, form.choice(), "credit");
    }

    private SmallForm small(AccountId account, Split split) {
        return new SmallForm("cases/apply", account, page -> page.addObject("splitAt", address(account))
                .addObject("today", deeds.today())
                .addObject("split", split));
    }

    private static String address(AccountId account) {
        return "/customers/%d/apply/split".formatted(account.customerId());
    }
}
