package io.dunwell.promises.web;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.promises.Promise;
import io.dunwell.promises.PromiseBoard;
import io.dunwell.promises.PromiseRejected;
import io.dunwell.promises.Promises;
import java.time.LocalDate;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who promised what for when, the next date first. */
@Controller
@RequestMapping("/promises")
@PreAuthorize("hasRole('COLLECTOR')")
class PromisesController {

    private static final int PAGE = 50;
    private static final int SOON = 7;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Promises promises;
    private final PromiseBoard board;
    private final Customers customers;
    private final BusinessCalendar calendar;

    PromisesController(Promises promises, PromiseBoard board, Customers customers, BusinessCalendar calendar) {
        this.promises = promises;
        this.board = board;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "OPEN") PromiseView view,
            @RequestParam(defaultValue = "BOTH") PromiseKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var today = calendar.today();
        var found = found(view, kind, today, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("view", view);
        model.addAttribute("views", PromiseView.values());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PromiseKind.values());
        model.addAttribute("today", today);
        model.addAttribute("page", found);
        model.addAttribute(
                "customers",
                customers.byIds(
                        found.map(promise -> promise.account().customerId()).toSet()));
        model.addAttribute("open", board.open(EVER));
        model.addAttribute("thisWeek", board.open(today.plusDays(6)));
        model.addAttribute("broken", board.brokenSince(today.minusDays(30)));
        return "promises/list";
    }

    private Page<Promise> found(PromiseView view, PromiseKind kind, LocalDate today, Pageable page) {
        return switch (view) {
            case DUE_TODAY -> board.page(view.standings(), today, today, kind.own(), kind.parts(), page);
            case DUE_SOON ->
                board.page(view.standings(), today.plusDays(1), today.plusDays(SOON), kind.own(), kind.parts(), page);
            case LATE -> board.late(today, kind.own(), kind.parts(), page);
            case JUST_MISSED -> board.missedSince(calendar.minusBusinessDays(today, 1), kind.own(), kind.parts(), page);
            default -> board.page(view.standings(), LONG_AGO, EVER, kind.own(), kind.parts(), page);
        };
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, RedirectAttributes flash) {
        try {
            promises.withdraw(id, calendar.today(), null);
            flash.addFlashAttribute("done", "The promise was withdrawn; the account is chased again.");
        } catch (PromiseRejected refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/promises";
    }
}
