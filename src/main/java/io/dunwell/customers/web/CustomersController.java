package io.dunwell.customers.web;

import io.dunwell.customers.CustomerSearch;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers by name, all or those that match what somebody typed. */
@Controller
@RequestMapping("/customers")
@PreAuthorize("isAuthenticated()")
class CustomersController {

    private static final int PAGE = 50;
    private static final int LONGEST = 3650;

    private final Customers customers;
    private final CustomerSearch search;
    private final BusinessCalendar calendar;

    CustomersController(Customers customers, CustomerSearch search, BusinessCalendar calendar) {
        this.customers = customers;
        this.search = search;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer unconfirmed,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var pages = PageRequest.of(Math.max(0, page), PAGE);
        var days = unconfirmed == null ? null : Math.max(1, Math.min(LONGEST, unconfirmed));
        model.addAttribute("q", q.strip());
        model.addAttribute("unconfirmed", days);
        model.addAttribute(
                "page",
                days == null
                        ? customers.search(q, pages)
                        : search.unconfirmed(q, calendar.today().minusDays(days), pages));
        return "customers/list";
    }
}
