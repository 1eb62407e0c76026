package io.dunwell.cases.web;

import io.dunwell.cases.Agreements;
import io.dunwell.cases.PlanDealings;
import io.dunwell.links.Links;
import io.dunwell.links.OpenPages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a customer reads and keeps a plan that was agreed: nothing can be done here. */
@Controller
@RequestMapping(Links.PATH + PlanDealings.COPY + "/{reference}")
class AgreementCopyController {

    private final Agreements agreements;
    private final Links links;
    private final OpenPages pages;

    AgreementCopyController(Agreements agreements, Links links, OpenPages pages) {
        this.agreements = agreements;
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        var agreement = agreements.of(plan(reference));
        return new ModelAndView("cases/agreement-copy", pages.frame(agreement.language()))
                .addObject("agreement", agreement)
                .addObject("address", Links.PATH + PlanDealings.COPY + "/" + reference);
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        var plan = plan(reference);
        return PlanController.pdf(plan, agreements.pdf(plan));
    }

    private long plan(String reference) {
        return Long.parseLong(links.find(PlanDealings.COPY, reference).subject());
    }
}
