package io.dunwell.promises.web;

import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PaymentPlans;
import io.dunwell.promises.PlanBoard;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who pays by plan, and whose plan is about to break. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class PlansController {

    private static final int PAGE = 50;

    private final PlanBoard board;
    private final PaymentPlans plans;
    private final Customers customers;
    private final BusinessCalendar calendar;

    PlansController(PlanBoard board, PaymentPlans plans, Customers customers, BusinessCalendar calendar) {
        this.board = board;
        this.plans = plans;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping("/plans")
    String list(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable PlanView view,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var atRisk = board.countAtRisk();
        var shown = view == null ? (atRisk > 0 ? PlanView.AT_RISK : PlanView.ACTIVE) : view;
        var request = PageRequest.of(Math.max(0, page), PAGE);
        var found = shown == PlanView.AT_RISK ? board.atRisk(request) : board.page(shown.states(), request);
        var parts = plans.instalmentsOf(found.map(PaymentPlan::id).toList());
        var today = calendar.today();
        model.addAttribute("view", shown);
        model.addAttribute("views", PlanView.values());
        model.addAttribute("atRisk", atRisk);
        model.addAttribute(
                "page",
                found.map(plan -> new PlanRow(plan, parts.getOrDefault(plan.id(), java.util.List.of()), today)));
        model.addAttribute(
                "customers",
                customers.byIds(found.map(plan -> plan.account().customerId()).toSet()));
        return "promises/plans";
    }
}
