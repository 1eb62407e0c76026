package io.dunwell.customers.web;

import io.dunwell.customers.Customers;
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

    private final Customers customers;

    CustomersController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("page", customers.search(q, PageRequest.of(Math.max(0, page), PAGE)));
        return "customers/list";
    }
}
