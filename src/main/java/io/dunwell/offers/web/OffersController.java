package io.dunwell.offers.web;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.offers.Offer;
import io.dunwell.offers.OfferBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can still take an offer, and whose order waits to be released. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class OffersController {

    private static final int PAGE = 50;

    private final OfferBoard board;
    private final Customers customers;
    private final BusinessCalendar calendar;

    OffersController(OfferBoard board, Customers customers, BusinessCalendar calendar) {
        this.board = board;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping("/offers")
    String list(
            @RequestParam(required = false) @Nullable OfferView view,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var toRelease = board.countToRelease();
        var shown = view == null ? (toRelease > 0 ? OfferView.TO_RELEASE : OfferView.OPEN) : view;
        var found = found(shown, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("view", shown);
        model.addAttribute("views", OfferView.values());
        model.addAttribute("toRelease", toRelease);
        model.addAttribute("today", calendar.today());
        model.addAttribute("page", found);
        model.addAttribute(
                "customers",
                customers.byIds(found.map(offer -> offer.account().customerId()).toSet()));
        return "offers/list";
    }

    private Page<Offer> found(OfferView view, Pageable page) {
        if (view == OfferView.TO_RELEASE) {
            return board.toRelease(page);
        }
        return view.isLive() ? board.byDay(view.states(), page) : board.newest(view.states(), page);
    }
}
