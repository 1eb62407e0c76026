package io.dunwell.worklist.web;

import io.dunwell.cases.Cases;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import io.dunwell.links.LinkRefused;
import io.dunwell.links.Links;
import io.dunwell.links.OpenPages;
import io.dunwell.worklist.DecisionLinks;
import io.dunwell.worklist.DecisionLinks.Asked;
import io.dunwell.worklist.FormRefused;
import io.dunwell.worklist.Worklist;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner's decision with a link: everything needed on one page, decided by the button and never by looking. */
@Controller
@RequestMapping(Links.PATH + DecisionLinks.PURPOSE + "/{reference}")
@PreAuthorize("permitAll()")
class DecisionController {

    private static final String VIEW = "worklist/decision";
    private static final String OVER = "worklist/decision-over";

    private final DecisionLinks links;
    private final TaskPage page;
    private final Worklist worklist;
    private final Cases cases;
    private final BusinessCalendar calendar;
    private final OpenPages pages;

    DecisionController(
            DecisionLinks links,
            TaskPage page,
            Worklist worklist,
            Cases cases,
            BusinessCalendar calendar,
            OpenPages pages) {
        this.links = links;
        this.page = page;
        this.worklist = worklist;
        this.cases = cases;
        this.calendar = calendar;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView look(@PathVariable String reference) {
        return page(links.find(reference), Map.of());
    }

    @PostMapping
    ModelAndView decide(@PathVariable String reference, @RequestParam Map<String, String> sent) {
        var asked = links.find(reference);
        var item = worklist.get(asked.taskId());
        try {
            links.decide(reference, sent);
        } catch (FormRefused refusal) {
            return refused(page(asked, sent), refusal.faults(), null);
        } catch (LinkRefused over) {
            throw over;
        } catch (Rejection refusal) {
            return refused(page(asked, sent), Map.of(), refusal.sentence());
        } catch (ConcurrencyFailureException together) {
            return refused(
                    page(asked, sent),
                    Map.of(),
                    "Somebody else changed this account at the same moment, so nothing was saved. Save once more.");
        }
        cases.look(new AccountId(item.customerId(), item.overdue().currency()), calendar.today());
        return over("Thank you. Your decision about %s was taken.".formatted(item.customerName()), HttpStatus.OK);
    }

    @ExceptionHandler
    ModelAndView refused(Rejection refusal) {
        return over(refusal.sentence(), HttpStatus.GONE);
    }

    /** Somebody was faster, or the customer paid. */
    @ExceptionHandler
    ModelAndView closed(NotFound absence) {
        return over("Nothing is left to decide here: somebody was faster, or the customer paid.", HttpStatus.GONE);
    }

    private ModelAndView page(Asked asked, Map<String, String> sent) {
        var shown = links.as(asked, () -> page.of(asked.taskId(), sent));
        shown.setViewName(VIEW);
        return shown.addAllObjects(pages.frame("en"));
    }

    private static ModelAndView refused(ModelAndView form, Map<String, String> faults, @Nullable String refusal) {
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form.addObject("faults", faults).addObject("refusal", refusal);
    }

    private ModelAndView over(String sentence, HttpStatus status) {
        return new ModelAndView(OVER, Map.of("sentence", sentence), status).addAllObjects(pages.frame("en"));
    }
}
