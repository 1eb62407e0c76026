package io.dunwell.ledger.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.Ledger;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of other modules' pages: what customers owe. */
@Controller
@PreAuthorize("isAuthenticated()")
class BooksController {

    private final Ledger ledger;
    private final BusinessCalendar calendar;

    BooksController(Ledger ledger, BusinessCalendar calendar) {
        this.ledger = ledger;
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
}
