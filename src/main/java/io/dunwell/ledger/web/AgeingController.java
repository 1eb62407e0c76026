package io.dunwell.ledger.web;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.ledger.Ageings;
import io.dunwell.ledger.Basis;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long what is owed has been due: totals, accounts and their items, as of the end of any day. */
@Controller
@RequestMapping("/ageing")
@PreAuthorize("isAuthenticated()")
class AgeingController {

    private static final int PAGE = 50;

    private final Ageings ageings;
    private final AgeingCsv csv;
    private final Customers customers;
    private final BusinessCalendar calendar;

    AgeingController(Ageings ageings, AgeingCsv csv, Customers customers, BusinessCalendar calendar) {
        this.ageings = ageings;
        this.csv = csv;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping
    String report(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "DUE_DATE") Basis basis,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var day = date == null ? calendar.today() : date;
        var accounts = ageings.accounts(day, basis, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("day", day);
        model.addAttribute("basis", basis);
        model.addAttribute("report", ageings.asOf(day, basis));
        model.addAttribute("unapplied", ageings.unapplied(day));
        model.addAttribute("page", accounts);
        model.addAttribute(
                "customers",
                customers.byIds(accounts.map(row -> row.account().customerId()).toSet()));
        return "ledger/ageing";
    }

    @GetMapping("/{customerId}/{currency}")
    String items(
            @PathVariable long customerId,
            @PathVariable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "DUE_DATE") Basis basis,
            Model model) {
        var day = date == null ? calendar.today() : date;
        model.addAttribute("day", day);
        model.addAttribute("basis", basis);
        model.addAttribute("customer", customers.get(customerId));
        model.addAttribute("currency", known(currency));
        model.addAttribute("items", ageings.items(new AccountId(customerId, currency), day));
        return "ledger/items";
    }

    @GetMapping(path = "/accounts.csv", produces = "text/csv")
    void accounts(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestParam(defaultValue = "DUE_DATE") Basis basis,
            HttpServletResponse response)
            throws IOException {
        var day = date == null ? calendar.today() : date;
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ageing-%s.csv\"".formatted(day));
        csv.write(day, basis, response.getWriter());
    }

    private static String known(String currency) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equals(currency))) {
            throw NotFound.of("currency", currency);
        }
        return currency;
    }
}
