package io.dunwell.cases.web;

import io.dunwell.cases.ComplaintDesk;
import io.dunwell.cases.story.ComplaintStory;
import io.dunwell.complaints.Complaint;
import io.dunwell.complaints.ComplaintDuties;
import io.dunwell.complaints.ComplaintOutcome;
import io.dunwell.complaints.Complaints;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.Rejection;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

/** One complaint, for those who may read it: what the customer says, who answers and by when, what came of it. */
@Controller
@RequestMapping("/complaints/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class ComplaintPageController {

    private static final String TOGETHER =
            "Somebody else changed this at the same moment, so nothing was saved. Look at the complaint again.";

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final ComplaintDuties duties;
    private final ComplaintStory story;
    private final Customers customers;
    private final Deeds deeds;

    ComplaintPageController(
            ComplaintDesk desk,
            Complaints complaints,
            ComplaintDuties duties,
            ComplaintStory story,
            Customers customers,
            Deeds deeds) {
        this.desk = desk;
        this.complaints = complaints;
        this.duties = duties;
        this.story = story;
        this.customers = customers;
        this.deeds = deeds;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id) {
        return page(id);
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("answer") ComplaintAnswerForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return done(id, result, flash, "The answer is on record.", () -> desk.answer(id, form.answer(), deeds.today()));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable long id,
            @Valid @ModelAttribute("end") ComplaintEndForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return done(
                id,
                result,
                flash,
                "It is on record that the customer took the complaint back.",
                () -> desk.withdraw(id, Objects.requireNonNull(form.reason()), deeds.today()));
    }

    @PostMapping("/duty")
    ModelAndView duty(
            @PathVariable long id,
            @Valid @ModelAttribute("duty") ComplaintDutyForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return done(
                id,
                result,
                flash,
                "Saved.",
                () -> desk.assign(
                        id,
                        Objects.requireNonNull(form.answerer()),
                        Objects.requireNonNull(form.answerDueOn()),
                        Objects.requireNonNull(form.because()),
                        deeds.today()));
    }

    private ModelAndView done(long id, BindingResult result, RedirectAttributes flash, String sentence, Runnable deed) {
        var known = complaints.read(id);
        if (!result.hasErrors()) {
            try {
                deed.run();
                flash.addFlashAttribute("done", sentence);
                deeds.look(known.customerId());
                var left = !duties.mayRead(complaints.get(id));
                return new ModelAndView(
                        left ? "redirect:/customers/" + known.customerId() : "redirect:/complaints/" + id);
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            } catch (ConcurrencyFailureException together) {
                result.reject("together", TOGETHER);
            }
        }
        var again = page(id);
        again.addAllObjects(result.getModel());
        if (result.hasGlobalErrors()) {
            again.addObject("late", result.getGlobalErrors().get(0).getDefaultMessage());
        }
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such complaint */
    private ModelAndView page(long id) {
        var complaint = complaints.read(id);
        var about = complaint.about();
        return new ModelAndView("complaints/one")
                .addObject("complaint", complaint)
                .addObject("customer", customers.get(complaint.customerId()))
                .addObject("entries", story.of(id))
                .addObject("today", deeds.today())
                .addObject("mayAnswer", duties.mayAnswer(complaint))
                .addObject("answererName", duties.name(complaint.answerer()))
                .addObject("aboutName", about == null ? null : duties.name(about))
                .addObject("answer", ComplaintAnswerForm.EMPTY)
                .addObject("end", new ComplaintEndForm(null))
                .addObject("duty", new ComplaintDutyForm(complaint.answerer(), complaint.answerDueOn(), null))
                .addObject("outcomes", outcomes())
                .addObject("answerers", answerers(complaint));
    }

    private Map<String, String> answerers(Complaint complaint) {
        var names = ComplaintController.named(
                duties.candidates().stream()
                        .filter(person -> !person.login().equals(complaint.about()))
                        .toList(),
                "Choose …");
        if (names.containsKey(complaint.answerer())) {
            names.remove("");
        }
        return names;
    }

    private static Map<ComplaintOutcome, String> outcomes() {
        return Arrays.stream(ComplaintOutcome.values())
                .collect(Collectors.toMap(
                        outcome -> outcome, ComplaintOutcome::label, (one, other) -> one, LinkedHashMap::new));
    }
}
