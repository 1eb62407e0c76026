package io.dunwell.cases.web;

import io.dunwell.cases.TakingBack;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Money;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.CreditKind;
import io.dunwell.ledger.Ledger;
import io.dunwell.ledger.LineType;
import io.dunwell.ledger.OpenItem;
import io.dunwell.ledger.Receipts;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
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

/** Payments that a person posts and splits over open items, or takes back because the bank did. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class PaymentController {

    private static final String POST = "cases/payment";
    private static final String RETURN = "cases/return";

    private final Deeds deeds;
    private final Ledger ledger;
    private final Receipts receipts;
    private final TakingBack takingBack;

    PaymentController(Deeds deeds, Ledger ledger, Receipts receipts, TakingBack takingBack) {
        this.deeds = deeds;
        this.ledger = ledger;
        this.receipts = receipts;
        this.takingBack = takingBack;
    }

    /** @param items that were ticked on the account: the payment is about them */
    @GetMapping("/payment")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") Set<Long> items) {
        var account = deeds.account(id, currency);
        var asked = ledger.figures(account, deeds.today()).openItems().stream()
                .filter(item -> items.contains(item.chargeId()))
                .map(OpenItem::open)
                .reduce(Money.zero(account.currency()), Money::plus);
        var form = asked.isPositive()
                ? PaymentForm.about(deeds.today(), asked.amount(), items)
                : PaymentForm.blank(deeds.today());
        return deeds.page(posting(account, split(account, form, asked)), form);
    }

    /** How it would be split, while the form is filled in. */
    @PostMapping("/payment/split")
    ModelAndView split(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") PaymentForm form,
            BindingResult result) {
        var account = deeds.account(id, currency);
        var amount = Deeds.money(result, "amount", form.amount(), currency);
        return new ModelAndView("cases/split :: split")
                .addObject("splitAt", address(account))
                .addObject("today", deeds.today())
                .addObject("split", split(account, form, amount == null ? Money.zero(currency) : amount));
    }

    @PostMapping("/payment")
    ModelAndView post(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") PaymentForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var received = Deeds.money(result, "amount", form.amount(), currency);
        deeds.notLater(result, "receivedOn", form.receivedOn());
        var split = split(account, form, received == null ? Money.zero(currency) : received);
        var known = ledger.findCredit(Ledger.BY_HAND, form.key());
        if (known.isEmpty() && received != null) {
            reject(split, result);
        }
        return deeds.answer(posting(account, split), result, flash, () -> {
            var credit =
                    form.payment(account, Objects.requireNonNull(received), Objects.requireNonNull(form.receivedOn()));
            Undo.offer(flash, account, LineType.CREDIT, receipts.post(credit, split.amounts()));
            return known.isPresent()
                    ? "%s was posted already; nothing was posted twice."
                            .formatted(known.get().amount())
                    : "%s was posted: %s.".formatted(received, split.told());
        });
    }

    @GetMapping("/payments/{creditId}/return")
    ModelAndView returnForm(
            @PathVariable long id,
            @PathVariable long creditId,
            @RequestParam(required = false) @Nullable String currency) {
        var account = deeds.account(id, currency);
        return deeds.page(returning(account, credit(account, creditId)), new ReturnForm(deeds.today(), ""));
    }

    @PostMapping("/payments/{creditId}/return")
    ModelAndView takeBack(
            @PathVariable long id,
            @PathVariable long creditId,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") ReturnForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        deeds.notLater(result, "on", form.on());
        return deeds.answer(returning(account, payment(account, creditId)), result, flash, () -> {
            var line = takingBack.takeBack(account, LineType.CREDIT, creditId, form.on(), form.note());
            return "%s was taken back: what it had paid is open again."
                    .formatted(line.amount().negated());
        });
    }

    static void reject(Split split, BindingResult result) {
        split.problems().forEach(problem -> result.reject("split", problem));
        if (!split.seen()) {
            result.reject("split", "The split below is new, for what you have entered now: look at it and post again.");
        }
    }

    private Split split(AccountId account, PaymentForm form, Money amount) {
        var on = form.receivedOn() == null ? deeds.today() : form.receivedOn();
        var words = Objects.requireNonNullElse(form.words(), "").strip();
        var proposal = receipts.propose(account, CreditKind.PAYMENT, amount, on, words);
        return SplitReading.read(proposal, form.choice(), on + words);
    }

    private CreditRow credit(AccountId account, long creditId) {
        var credit = payment(account, creditId);
        if (!credit.isReturnable()) {
            throw NotFound.of("payment to take back", creditId);
        }
        return credit;
    }

    private CreditRow payment(AccountId account, long creditId) {
        return CreditRow.of(ledger.lines(account, deeds.today())).stream()
                .filter(row -> row.id() == creditId && row.kind() == CreditKind.PAYMENT)
                .findFirst()
                .orElseThrow(() -> NotFound.of("payment to take back", creditId));
    }

    private SmallForm posting(AccountId account, Split split) {
        return new SmallForm(POST, account, page -> page.addObject("methods", AccountWords.PAYMENT_METHODS)
                .addObject("splitAt", address(account))
                .addObject("today", deeds.today())
                .addObject("split", split));
    }

    private static String address(AccountId account) {
        return "/customers/%d/payment/split".formatted(account.customerId());
    }

    private static SmallForm returning(AccountId account, CreditRow credit) {
        return new SmallForm(RETURN, account, page -> page.addObject("credit", credit));
    }
}
