package io.dunwell.cases.web;

import io.dunwell.cases.Account;
import io.dunwell.cases.Accounts;
import io.dunwell.cases.Agreements;
import io.dunwell.cases.PlanDealings;
import io.dunwell.customers.PayRun;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.promises.Instalment;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.WorkOutPlans;
import io.dunwell.staff.Written;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work-out plans: worked out with a customer, offered or recorded, and their agreement on paper. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class PlanController {

    private static final String VIEW = "cases/plan";

    private final Deeds deeds;
    private final Accounts accounts;
    private final PlanDealings dealings;
    private final WorkOutPlans plans;
    private final Agreements agreements;
    private final PlanOffer offer;
    private final CompanyClock clock;

    PlanController(
            Deeds deeds,
            Accounts accounts,
            PlanDealings dealings,
            WorkOutPlans plans,
            Agreements agreements,
            PlanOffer offer,
            CompanyClock clock) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.dealings = dealings;
        this.plans = plans;
        this.agreements = agreements;
        this.offer = offer;
        this.clock = clock;
    }

    @GetMapping("/plan")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Long replaces) {
        var account = accounts.get(deeds.account(id, currency));
        var before = replaces == null ? null : plan(id, replaces);
        return deeds.page(small(account.id()), offer.of(account, before));
    }

    /** The schedule as it would be, while the form is filled in. */
    @PostMapping("/plan/preview")
    ModelAndView preview(
            @PathVariable long id,
            @RequestParam String currency,
            @ModelAttribute("form") PlanForm form,
            BindingResult result) {
        var account = accounts.get(deeds.account(id, currency));
        var page = new ModelAndView("cases/plan-preview").addObject("account", account);
        var wanted = new PlanReading(form, account, result).wanted();
        page.addObject("remarks", remarks(result));
        wanted.ifPresent(plan -> page.addObject("plan", plan)
                .addObject("beyond", plans.beyond(plan))
                .addObject(
                        "last",
                        plan.parts().stream()
                                .reduce((one, next) -> next)
                                .map(Instalment::dueOn)
                                .orElse(null)));
        return page;
    }

    @PostMapping("/plan")
    ModelAndView propose(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var reading = new PlanReading(form, accounts.get(account), result);
        var agreed = reading.agreed(clock);
        var wanted = reading.wanted();
        return deeds.answer(
                small(account), result, flash, () -> told(dealings.propose(form.key(), wanted.orElseThrow(), agreed)));
    }

    @GetMapping("/plans/{planId}/agreement.pdf")
    ResponseEntity<byte[]> agreement(@PathVariable long id, @PathVariable long planId) {
        plan(id, planId);
        return pdf(planId, agreements.pdf(planId));
    }

    static ResponseEntity<byte[]> pdf(long planId, byte[] drawn) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("plan-%d.pdf".formatted(planId))
                                .build()
                                .toString())
                .body(drawn);
    }

    static String told(PaymentPlan plan) {
        return switch (plan.state()) {
            case REQUESTED -> "The plan goes beyond what you may agree to alone: an owner or supervisor was asked.";
            case OFFERED ->
                "The plan is offered: the customer is written to and can answer until %s."
                        .formatted(Written.forReader().date(plan.answerBy()));
            default -> "The plan is agreed and confirmed in writing.";
        };
    }

    /** Not of fields that cannot be read: those are told when the form is sent. */
    private static List<String> remarks(BindingResult result) {
        return result.getAllErrors().stream()
                .filter(error -> !(error instanceof FieldError field && field.isBindingFailure()))
                .map(error -> Objects.requireNonNullElse(error.getDefaultMessage(), ""))
                .toList();
    }

    private SmallForm small(AccountId id) {
        return new SmallForm(VIEW, id, page -> page.addObject("bys", PlanForm.BYS)
                .addObject("thens", PlanForm.THENS)
                .addObject("hows", PlanForm.hows())
                .addObject("proposers", PlanForm.proposers())
                .addObject("rhythms", PlanForm.rhythms(hasPayDays(accounts.get(id)))));
    }

    private static boolean hasPayDays(Account account) {
        return account.customer().payRun().run() != PayRun.NONE;
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
