package io.dunwell.cases.web;

import io.dunwell.cases.Agreements;
import io.dunwell.cases.PlanDealings;
import io.dunwell.cases.plans.Agreement;
import io.dunwell.links.Links;
import io.dunwell.links.OpenPages;
import io.dunwell.promises.PaymentPlan;
import io.dunwell.promises.PlanState;
import io.dunwell.promises.PromiseRejected;
import io.dunwell.staff.Written;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a customer reads the plan that was offered, takes it or asks for another. Nobody signs in: who has the link
 * may. Looking changes nothing; what was answered can be read afterwards.
 */
@Controller
@RequestMapping(Links.PATH + PlanDealings.ANSWER + "/{reference}")
class AgreementController {

    private static final String VIEW = "cases/agreement";
    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_NAME = 120;

    private final PlanDealings dealings;
    private final Agreements agreements;
    private final Links links;
    private final OpenPages pages;

    AgreementController(PlanDealings dealings, Agreements agreements, Links links, OpenPages pages) {
        this.dealings = dealings;
        this.agreements = agreements;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return page(reference, "");
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String digest,
            HttpServletRequest request) {
        try {
            dealings.acceptedByLink(reference, shortened(name, LONGEST_NAME), digest, request.getRemoteAddr());
        } catch (PromiseRejected refusal) {
            return refused(reference, refusal);
        }
        return back(reference);
    }

    @PostMapping("/decline")
    ModelAndView decline(@PathVariable String reference, @RequestParam(defaultValue = "") String words) {
        try {
            dealings.declinedByLink(reference, shortened(words, LONGEST_WORDS));
        } catch (PromiseRejected refusal) {
            return refused(reference, refusal);
        }
        return back(reference);
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        var plan = dealings.of(PlanDealings.ANSWER, reference);
        if (!isReadable(plan)) {
            links.find(PlanDealings.ANSWER, reference);
        }
        return PlanController.pdf(plan.id(), agreements.pdf(plan.id()));
    }

    private ModelAndView page(String reference, String refusal) {
        var plan = dealings.of(PlanDealings.ANSWER, reference);
        if (plan.state() != PlanState.DECLINED && !isReadable(plan)) {
            links.find(PlanDealings.ANSWER, reference);
        }
        return page(plan, agreements.of(plan.id()), refusal)
                .addObject("address", Links.PATH + PlanDealings.ANSWER + "/" + reference);
    }

    private ModelAndView page(PaymentPlan plan, Agreement agreement, String refusal) {
        var written = Written.as(new Locale(agreement.language()));
        return new ModelAndView(VIEW, pages.frame(agreement.language()))
                .addObject("plan", plan)
                .addObject("agreement", agreement)
                .addObject("answerBy", written.date(plan.answerBy()))
                .addObject("refusal", refusal);
    }

    /** Once it is agreed, its words stay readable by the same link. */
    private static boolean isReadable(PaymentPlan plan) {
        return plan.state() == PlanState.ACTIVE || plan.state() == PlanState.KEPT;
    }

    private ModelAndView refused(String reference, PromiseRejected refusal) {
        var page = page(reference, refusal.sentence());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView back(String reference) {
        return new ModelAndView("redirect:" + Links.PATH + PlanDealings.ANSWER + "/" + reference);
    }

    private static String shortened(String text, int most) {
        return text.strip().substring(0, Math.min(text.strip().length(), most));
    }
}
