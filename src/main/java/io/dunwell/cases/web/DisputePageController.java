package io.dunwell.cases.web;

import io.dunwell.cases.DisputeDesk;
import io.dunwell.disputes.Disputes;
import io.dunwell.kernel.Rejection;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
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

/** One dispute: everything about it, its answer, who finds out and by when. */
@Controller
@RequestMapping("/disputes/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class DisputePageController {

    private static final String TOGETHER =
            "Somebody else changed this at the same moment, so nothing was saved. Look at the dispute again.";

    private final DisputeDesk desk;
    private final Disputes disputes;
    private final DisputePage page;
    private final Deeds deeds;

    DisputePageController(DisputeDesk desk, Disputes disputes, DisputePage page, Deeds deeds) {
        this.desk = desk;
        this.disputes = disputes;
        this.page = page;
        this.deeds = deeds;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return page.of(id);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("answer") DisputeAnswerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var answer = form.answer(disputes.get(id), result);
        return done(id, result, flash, () -> desk.answer(id, Objects.requireNonNull(answer)) + ".");
    }

    @PostMapping("/duty")
    ModelAndView duty(
            @PathVariable long id,
            @Valid @ModelAttribute("duty") DisputeDutyForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return done(id, result, flash, () -> {
            desk.assign(
                    id,
                    Blank.toNull(form.owner()),
                    Objects.requireNonNull(form.answerDueOn()),
                    Objects.requireNonNull(form.because()).strip());
            return "Saved. The task is opened anew for whoever finds out.";
        });
    }

    private ModelAndView done(long id, BindingResult result, RedirectAttributes flash, Supplier<String> deed) {
        if (!result.hasErrors()) {
            try {
                flash.addFlashAttribute("done", deed.get());
                deeds.look(disputes.get(id).account());
                return new ModelAndView("redirect:/disputes/" + id);
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            } catch (ConcurrencyFailureException together) {
                result.reject("together", TOGETHER);
            }
        }
        var again = page.of(id);
        again.addAllObjects(result.getModel());
        if (result.hasGlobalErrors()) {
            again.addObject("late", result.getGlobalErrors().get(0).getDefaultMessage());
        }
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }
}
