package io.dunwell.cases.web;

import io.dunwell.cases.AccountNotes;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on the timeline, for what no other form asks. */
@Controller
@RequestMapping("/customers/{id:\\d+}/note")
@PreAuthorize("hasRole('COLLECTOR')")
class NoteController {

    private static final String VIEW = "cases/note";

    private final Deeds deeds;
    private final AccountNotes notes;

    NoteController(Deeds deeds, AccountNotes notes) {
        this.deeds = deeds;
        this.notes = notes;
    }

    @GetMapping
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(new SmallForm(VIEW, deeds.account(id, currency)), new NoteForm(""));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(new SmallForm(VIEW, account), result, flash, () -> {
            notes.add(account, form.note(), deeds.today());
            return "The note was added.";
        });
    }
}
