package io.dunwell.customers.web;

import io.dunwell.customers.CustomerSearch;
import io.dunwell.customers.Customers;
import io.dunwell.customers.Suggestions;
import io.dunwell.customers.Suggestions.Exact;
import io.dunwell.kernel.BusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Customers by name, all or those that match what somebody typed; what names exactly one leads there. */
@Controller
@RequestMapping("/customers")
@PreAuthorize("isAuthenticated()")
class CustomersController {

    private static final int PAGE = 50;
    private static final int BILLS = 20;
    private static final int LONGEST = 3650;

    private final Customers customers;
    private final CustomerSearch search;
    private final Suggestions suggestions;
    private final BusinessCalendar calendar;

    CustomersController(
            Customers customers, CustomerSearch search, Suggestions suggestions, BusinessCalendar calendar) {
        this.customers = customers;
        this.search = search;
        this.suggestions = suggestions;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer unconfirmed,
            @RequestParam(required = false) @Nullable Integer page,
            Model model,
            RedirectAttributes address) {
        var typed = q.strip();
        if (unconfirmed == null && page == null && !typed.isEmpty()) {
            var exact = suggestions.exactly(typed);
            if (exact.isPresent()) {
                return there(exact.get(), address);
            }
        }
        var pages = PageRequest.of(page == null ? 0 : Math.max(0, page), PAGE);
        var days = unconfirmed == null ? null : Math.max(1, Math.min(LONGEST, unconfirmed));
        var found = days == null
                ? customers.search(typed, pages)
                : search.unconfirmed(typed, calendar.today().minusDays(days), pages);
        model.addAttribute("q", typed);
        model.addAttribute("unconfirmed", days);
        model.addAttribute("page", found);
        model.addAttribute("foundBy", suggestions.foundBy(typed, found.getContent()));
        model.addAttribute("cut", !typed.isEmpty() && found.getTotalElements() >= CustomerSearch.MOST);
        model.addAttribute("bills", suggestions.bills(typed, days == null ? BILLS : 0));
        return "customers/list";
    }

    /** A currency that is null is not part of the address. */
    private static String there(Exact exact, RedirectAttributes address) {
        address.addAttribute("id", exact.customerId());
        address.addAttribute("currency", exact.currency());
        return "redirect:/customers/{id}";
    }
}
