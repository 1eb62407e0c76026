package io.dunwell.ledger.web;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.Charge;
import io.dunwell.ledger.Ledger;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of other modules' pages: what customers owe, and who owes a bill. */
@Controller
@PreAuthorize("isAuthenticated()")
class BooksController {

    private static final int SHOWN = 20;

    private final Ledger ledger;
    private final Customers customers;
    private final BusinessCalendar calendar;

    BooksController(Ledger ledger, Customers customers, BusinessCalendar calendar) {
        this.ledger = ledger;
        this.customers = customers;
        this.calendar = calendar;
    }

    /** Open and overdue amounts of the customers of a list, each to be put in its place there. */
    @GetMapping("/balances")
    String balances(@RequestParam(name = "customer", defaultValue = "") List<Long> ids, Model model) {
        var today = calendar.today();
        model.addAttribute("today", today);
        model.addAttribute("figures", ledger.figuresOf(ids, today));
        model.addAttribute("customers", ids);
        return "ledger/balances";
    }

    /** Bills whose number begins with what somebody typed, and who owes them. */
    @GetMapping("/bills")
    String bills(@RequestParam(defaultValue = "") String q, Model model) {
        var bills = q.isBlank() ? List.<Charge>of() : ledger.chargesBeginning(q.strip(), SHOWN);
        model.addAttribute("bills", bills);
        model.addAttribute(
                "customers",
                customers.byIds(bills.stream().map(Charge::customerId).collect(Collectors.toSet())));
        return "ledger/bills";
    }
}
