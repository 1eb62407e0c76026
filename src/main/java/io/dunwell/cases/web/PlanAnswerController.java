package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.PlanDealings;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.promises.Acceptance;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.WorkOutPlans;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a plan that was offered or is being paid: agreed to, withdrawn, ended. */
@Controller
@RequestMapping("/customers/{id:\\d+}/plans/{planId}")
@PreAuthorize("hasRole('COLLECTOR')")
class PlanAnswerController {

    private final Deeds deeds;
    private final Accounts accounts;
    private final PlanDealings dealings;
    private final WorkOutPlans plans;
    private final CompanyClock clock;

    PlanAnswerController(
            Deeds deeds, Accounts accounts, PlanDealings dealings, WorkOutPlans plans, CompanyClock clock) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.dealings = dealings;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/agreed")
    ModelAndView agreedForm(@PathVariable long id, @PathVariable long planId) {
        var plan = plan(id, planId);
        var contact = accounts.get(plan.account()).rightParty();
        return deeds.page(
                small("cases/plan-agreed", plan),
                new PlanAnswerForm(Acceptance.How.PHONE, contact == null ? "" : contact.name(), deeds.today(), null));
    }

    @PostMapping("/agreed")
    ModelAndView agreed(
            @PathVariable long id,
            @PathVariable long planId,
            @Valid @ModelAttribute("form") PlanAnswerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var plan = plan(id, planId);
        var agreed = PlanReading.agreed(form.how(), form.agreedBy(), form.agreedOn(), deeds.today(), result, clock);
        return deeds.answer(
                small("cases/plan-agreed", plan),
                result,
                flash,
                () -> PlanController.told(dealings.accepted(planId, Objects.requireNonNull(agreed))));
    }

    @GetMapping("/end")
    ModelAndView endForm(@PathVariable long id, @PathVariable long planId) {
        return deeds.page(small("cases/plan-end", plan(id, planId)), new PlanAnswerForm(null, null, null, ""));
    }

    /** An offer is withdrawn, a plan being paid is ended. */
    @PostMapping("/end")
    ModelAndView end(
            @PathVariable long id,
            @PathVariable long planId,
            @Valid @ModelAttribute("form") PlanAnswerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var plan = plan(id, planId);
        var reason = Objects.requireNonNullElse(form.reason(), "").strip();
        if (reason.isEmpty()) {
            result.rejectValue("reason", "missing", "Say why: it stays in the plan's history.");
        }
        return deeds.answer(small("cases/plan-end", plan), result, flash, () -> ended(plan, reason));
    }

    private String ended(PaymentPlan plan, String reason) {
        if (plan.state() == PlanState.OFFERED) {
            dealings.withdraw(plan.id(), deeds.today(), reason);
            return "The offer was withdrawn; its link does not work any more.";
        }
        plans.end(plan.id(), deeds.today(), reason);
        return "The plan was ended: the account is collected again.";
    }

    private static SmallForm small(String view, PaymentPlan plan) {
        return new SmallForm(
                view, plan.account(), page -> page.addObject("plan", plan).addObject("hows", PlanForm.hows()));
    }

    /** @throws NotFound also when the plan is another customer's */
    private PaymentPlan plan(long customerId, long planId) {
        var plan = plans.get(planId);
        if (plan.account().customerId() != customerId) {
            throw NotFound.of("plan", planId);
        }
        return plan;
    }
}
