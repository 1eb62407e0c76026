package io.dunwell.cases.web;

import io.dunwell.cases.SoonForAgency;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who will be thought of for the agency soon: the list to call from while it may still help. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class SoonForAgencyController {

    private static final List<Integer> CHOICES = List.of(7, 14, 30);
    private static final int USUAL = 14;

    private final SoonForAgency soon;
    private final Customers customers;
    private final BusinessCalendar calendar;

    SoonForAgencyController(SoonForAgency soon, Customers customers, BusinessCalendar calendar) {
        this.soon = soon;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping("/placements/soon")
    String list(@RequestParam(defaultValue = "" + USUAL) int days, Model model) {
        var chosen = CHOICES.contains(days) ? days : USUAL;
        var today = calendar.today();
        var rows = soon.within(chosen, today);
        model.addAttribute("days", chosen);
        model.addAttribute("choices", CHOICES);
        model.addAttribute("today", today);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "customers",
                customers.byIds(rows.stream()
                        .map(one -> one.row().account().customerId())
                        .collect(Collectors.toSet())));
        return "cases/soon";
    }
}
