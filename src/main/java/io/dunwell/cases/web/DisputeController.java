package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.Dealings;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.OpenItem;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Disputes: opened about chosen items, settled with a reason. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class DisputeController {

    private static final String OPEN = "cases/dispute";
    private static final String SETTLE = "cases/settle";
    private static final int ANSWER_IN_BUSINESS_DAYS = 10;

    private final Deeds deeds;
    private final Disputes disputes;
    private final Dealings dealings;
    private final Accounts accounts;
    private final BusinessCalendar calendar;

    DisputeController(Deeds deeds, Disputes disputes, Dealings dealings, Accounts accounts, BusinessCalendar calendar) {
        this.deeds = deeds;
        this.disputes = disputes;
        this.dealings = dealings;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/dispute")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") Set<Long> items) {
        var account = deeds.account(id, currency);
        var answerDueOn = calendar.plusBusinessDays(deeds.today(), ANSWER_IN_BUSINESS_DAYS);
        var form = new DisputeForm(items, DisputeReason.PRICE, null, answerDueOn, "");
        return deeds.page(opening(account, items), form);
    }

    @PostMapping("/dispute")
    ModelAndView open(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") DisputeForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var held = Deeds.money(result, "amount", form.amount(), currency);
        return deeds.answer(opening(account, form.items()), result, flash, () -> {
            dealings.disputed(form.dispute(
                    account, held == null ? OpenItems.sum(accounts.get(account), form.items()) : held, deeds.today()));
            return "The dispute was opened. What is contested is not chased until it is answered.";
        });
    }

    @GetMapping("/disputes/{disputeId}/settle")
    ModelAndView settleForm(@PathVariable long id, @PathVariable long disputeId) {
        var dispute = dispute(id, disputeId);
        var form = new SettleForm(SettleForm.Answer.UPHELD, dispute.amountHeld().amount(), "");
        return deeds.page(settling(dispute), form);
    }

    @PostMapping("/disputes/{disputeId}/settle")
    ModelAndView settle(
            @PathVariable long id,
            @PathVariable long disputeId,
            @Valid @ModelAttribute("form") SettleForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var dispute = dispute(id, disputeId);
        var credited = credited(form, dispute, result);
        return deeds.answer(settling(dispute), result, flash, () -> {
            if (credited.isZero()) {
                disputes.reject(disputeId, deeds.today(), form.note());
                return "The dispute was rejected: the items are chased again.";
            }
            disputes.uphold(disputeId, credited, deeds.today(), form.note());
            return "The dispute was settled: %s credited.".formatted(credited);
        });
    }

    private static Money credited(SettleForm form, Dispute dispute, BindingResult result) {
        var held = dispute.amountHeld();
        if (form.answer() == SettleForm.Answer.UPHELD) {
            return held;
        }
        if (form.answer() != SettleForm.Answer.SPLIT) {
            return Money.zero(held.currency());
        }
        if (form.credited() == null && !result.hasFieldErrors("credited")) {
            result.rejectValue("credited", "missing", "Enter how much is credited.");
        }
        var part = Deeds.money(result, "credited", form.credited(), held.currency());
        return part == null ? held : part;
    }

    /** @throws NotFound also when the dispute is another customer's */
    private Dispute dispute(long customerId, long disputeId) {
        var dispute = disputes.get(disputeId);
        if (dispute.account().customerId() != customerId) {
            throw NotFound.of("dispute", disputeId);
        }
        return dispute;
    }

    private SmallForm opening(AccountId account, Set<Long> chosen) {
        return new SmallForm(OPEN, account, page -> page.addObject("offered", offered(account, chosen))
                .addObject("chosen", chosen)
                .addObject("reasons", labels(DisputeReason.values(), DisputeReason::label)));
    }

    private List<OpenItem> offered(AccountId id, Set<Long> chosen) {
        var account = accounts.get(id);
        return OpenItems.offered(account, chosen, account.dealings().contestedCharges());
    }

    private static SmallForm settling(Dispute dispute) {
        return new SmallForm(SETTLE, dispute.account(), page -> page.addObject("dispute", dispute)
                .addObject("answers", labels(SettleForm.Answer.values(), SettleForm.Answer::label)));
    }

    private static <T> Map<T, String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Function.identity(), label, (one, other) -> one, LinkedHashMap::new));
    }
}
