package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.OfferDealings;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.OpenItem;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferState;
import io.dunwell.offers.OfferWanted;
import io.dunwell.offers.Offers;
import io.dunwell.staff.Written;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers for paying in full by a day: put together, looked at in figures, made. */
@Controller
@RequestMapping("/customers/{id:\\d+}/offer")
@PreAuthorize("hasRole('COLLECTOR')")
class OfferController {

    private final Deeds deeds;
    private final Accounts accounts;
    private final OfferDealings dealings;
    private final Offers offers;
    private final OfferProposal proposal;

    OfferController(Deeds deeds, Accounts accounts, OfferDealings dealings, Offers offers, OfferProposal proposal) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.dealings = dealings;
        this.offers = offers;
        this.proposal = proposal;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") Set<Long> items) {
        var account = accounts.get(deeds.account(id, currency));
        var form = proposal.of(account, items);
        return deeds.page(small(account.id(), form.items()), form);
    }

    /** The figures as they would be, while the form is filled in. */
    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") OfferForm form,
            BindingResult result) {
        var account = deeds.account(id, currency);
        var page = new ModelAndView("cases/offer-preview");
        new OfferReading(form, account, deeds.today(), result).wanted().ifPresent(wanted -> {
            try {
                page.addObject("figures", dealings.figures(wanted))
                        .addObject("wanted", wanted)
                        .addObject("beyond", offers.beyond(wanted));
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            }
        });
        return page.addObject("remarks", remarks(result));
    }

    @PostMapping
    ModelAndView make(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var wanted = new OfferReading(form, account, deeds.today(), result).wanted();
        return deeds.answer(
                small(account, form.items()), result, flash, () -> told(make(form.key(), wanted.orElse(null))));
    }

    private Offer make(String key, @Nullable OfferWanted wanted) {
        return dealings.make(key, Objects.requireNonNull(wanted));
    }

    private static String told(Offer offer) {
        return offer.state() == OfferState.REQUESTED
                ? "The offer goes beyond what you may give alone: an owner or supervisor was asked."
                : "The offer is made: the customer is written to, and the account rests until %s."
                        .formatted(Written.forReader().date(offer.payBy()));
    }

    /** What is only not filled in yet is told when the form is sent. */
    private static List<String> remarks(BindingResult result) {
        return result.getAllErrors().stream()
                .filter(error -> !(error instanceof FieldError field
                        && (field.isBindingFailure() || "missing".equals(field.getCode()))))
                .map(error -> Objects.requireNonNullElse(error.getDefaultMessage(), ""))
                .toList();
    }

    private SmallForm small(AccountId id, Set<Long> chosen) {
        return new SmallForm("cases/offer", id, page -> page.addObject("offered", offered(accounts.get(id), chosen))
                .addObject("chosen", chosen)
                .addObject("kinds", OfferForm.kinds())
                .addObject("bys", OfferForm.bys()));
    }

    private static List<OpenItem> offered(Account account, Set<Long> chosen) {
        var taken = new HashSet<>(account.dealings().contestedCharges());
        taken.addAll(account.dealings().promisedCharges());
        return OpenItems.offered(account, chosen, taken);
    }
}
