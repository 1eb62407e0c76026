package io.dunwell.cases.web;

import io.dunwell.customers.Customers;
import io.dunwell.disputes.DisputeBoard;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.disputes.DisputeState;
import io.dunwell.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What customers contest, of all accounts. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class DisputeListController {

    private static final int PAGE = 50;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private final DisputeBoard board;
    private final Customers customers;
    private final BusinessCalendar calendar;

    DisputeListController(DisputeBoard board, Customers customers, BusinessCalendar calendar) {
        this.board = board;
        this.customers = customers;
        this.calendar = calendar;
    }

    /** Which disputes are listed. */
    enum Which {
        OPEN("Open", List.of(DisputeState.OPEN)),
        DUE_TODAY("Answer due today", List.of(DisputeState.OPEN)),
        OVERDUE("Overdue for an answer", List.of(DisputeState.OPEN)),
        UPHELD("Upheld", List.of(DisputeState.UPHELD, DisputeState.SPLIT)),
        REJECTED("Rejected", List.of(DisputeState.REJECTED)),
        WITHDRAWN("Withdrawn", List.of(DisputeState.WITHDRAWN)),
        ALL("All", List.of(DisputeState.values()));

        private final String label;
        private final List<DisputeState> states;

        Which(String label, List<DisputeState> states) {
            this.label = label;
            this.states = states;
        }

        public String label() {
            return label;
        }

        LocalDate dueBefore(LocalDate today) {
            return switch (this) {
                case DUE_TODAY -> today.plusDays(1);
                case OVERDUE -> today;
                default -> WHENEVER;
            };
        }

        LocalDate dueFrom(LocalDate today) {
            return this == DUE_TODAY ? today : LONG_AGO;
        }
    }

    @GetMapping("/disputes")
    String list(
            @RequestParam(defaultValue = "OPEN") Which which,
            @RequestParam(required = false) @Nullable DisputeReason reason,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var today = calendar.today();
        var whose = Blank.toNull(owner);
        var found = board.page(
                which.states,
                which.dueFrom(today),
                which.dueBefore(today),
                reason,
                whose,
                PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("page", found);
        model.addAttribute("which", which);
        model.addAttribute("reason", reason);
        model.addAttribute("owner", whose);
        model.addAttribute("today", today);
        model.addAttribute("here", address(which, reason, whose));
        model.addAttribute(
                "customers",
                customers.byIds(found.map(one -> one.account().customerId()).toSet()));
        choices(model);
        figures(model, today);
        return "disputes/list";
    }

    private void choices(Model model) {
        model.addAttribute("whiches", Which.values());
        model.addAttribute("reasons", DisputeReason.values());
        model.addAttribute("owners", board.owners());
    }

    private void figures(Model model, LocalDate today) {
        model.addAttribute("open", board.open());
        model.addAttribute("overdue", board.overdue(today));
        model.addAttribute("held", board.held());
    }

    private static String address(Which which, @Nullable DisputeReason reason, @Nullable String owner) {
        var address = UriComponentsBuilder.fromPath("/disputes").queryParam("which", which);
        if (reason != null) {
            address.queryParam("reason", reason);
        }
        if (owner != null) {
            address.queryParam("owner", owner);
        }
        return address.encode().toUriString();
    }
}
