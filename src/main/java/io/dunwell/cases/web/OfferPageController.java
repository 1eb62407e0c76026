package io.dunwell.cases.web;

import io.dunwell.cases.OfferDealings;
import io.dunwell.cases.story.OfferStory;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import io.dunwell.offers.Offer;
import io.dunwell.offers.Offers;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One offer: what it is about, what became of it, and what a person can still do. */
@Controller
@RequestMapping("/offers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class OfferPageController {

    private static final String TOGETHER =
            "Somebody else changed this at the same moment, so nothing was saved. Look at the offer again.";

    private final Offers offers;
    private final OfferDealings dealings;
    private final OfferStory story;
    private final Customers customers;
    private final Ledger ledger;
    private final Deeds deeds;

    OfferPageController(
            Offers offers, OfferDealings dealings, OfferStory story, Customers customers, Ledger ledger, Deeds deeds) {
        this.offers = offers;
        this.dealings = dealings;
        this.story = story;
        this.customers = customers;
        this.ledger = ledger;
        this.deeds = deeds;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return page(id).addObject("form", OfferDeedForm.EMPTY);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OfferDeedForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var reason = Blank.toNull(form.reason());
        if (reason == null) {
            result.rejectValue("reason", "missing", "Say why: it stays in the offer's history.");
        }
        return done(id, result, flash, () -> {
            dealings.withdraw(id, deeds.today(), Objects.requireNonNull(reason));
            return "The offer was withdrawn: the account is collected again.";
        });
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OfferDeedForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return done(id, result, flash, () -> {
            offers.release(id, deeds.today(), Blank.toNull(form.invoice()));
            return "The order is released. Its discount is posted when its bill is in the books.";
        });
    }

    @PostMapping("/billed")
    ModelAndView billed(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OfferDeedForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var invoice = Blank.toNull(form.invoice());
        if (invoice == null) {
            result.rejectValue("invoice", "missing", "Enter the number of the bill.");
        }
        return done(id, result, flash, () -> {
            offers.billed(id, deeds.today(), Objects.requireNonNull(invoice));
            return "Noted. The discount is posted as soon as that bill is in the books.";
        });
    }

    private ModelAndView done(long id, BindingResult result, RedirectAttributes flash, Supplier<String> deed) {
        if (!result.hasErrors()) {
            try {
                flash.addFlashAttribute("done", deed.get());
                deeds.look(offers.get(id).account());
                return new ModelAndView("redirect:/offers/" + id);
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            } catch (ConcurrencyFailureException together) {
                result.reject("together", TOGETHER);
            }
        }
        var again = page(id);
        again.addAllObjects(result.getModel());
        if (result.hasGlobalErrors()) {
            again.addObject("late", result.getGlobalErrors().get(0).getDefaultMessage());
        }
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such offer */
    private ModelAndView page(long id) {
        var offer = offers.get(id);
        return new ModelAndView("offers/one")
                .addObject("offer", offer)
                .addObject("customer", customers.get(offer.account().customerId()))
                .addObject("charges", charges(offer))
                .addObject("entries", story.of(id))
                .addObject("today", deeds.today());
    }

    private List<Charge> charges(Offer offer) {
        return ledger.charges(offer.chargeIds()).values().stream()
                .sorted(Comparator.comparing(Charge::dueOn).thenComparing(Charge::reference))
                .toList();
    }
}
