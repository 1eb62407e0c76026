package io.dunwell.messaging.web;

import io.dunwell.kernel.Rejection;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.versions.TextVersions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One text: read by everybody who works with messages, written as a draft by policy managers. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'POLICY_MANAGER')")
@RequestMapping("/templates/{template}/{language}/{channel}")
class TextController {

    private static final String PAGE = "messaging/text";

    private final TextVersions versions;
    private final TextPages pages;

    TextController(TextVersions versions, TextPages pages) {
        this.versions = versions;
        this.pages = pages;
    }

    @ModelAttribute("place")
    TextPlace place(@PathVariable String template, @PathVariable String language, @PathVariable String channel) {
        return TextPath.place(template, language, channel);
    }

    @GetMapping
    String page(
            @ModelAttribute("place") TextPlace place, @RequestParam(defaultValue = "") String account, Model model) {
        pages.describe(place, model);
        pages.helpToWrite(place, pages.form(place, account), model);
        model.addAttribute("refusals", List.of());
        return PAGE;
    }

    @PostMapping
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    ModelAndView save(
            @ModelAttribute("place") TextPlace place,
            @ModelAttribute("form") WordsForm form,
            Model model,
            RedirectAttributes flash) {
        try {
            versions.save(place, form.words(), form.draftVersion());
        } catch (Rejection refusal) {
            return again(place, form, refusal, model);
        }
        flash.addFlashAttribute("done", "The draft is saved. Messages are written with it once it is published.");
        if (form.chosen() != null) {
            flash.addAttribute("account", form.account());
        }
        return new ModelAndView("redirect:" + TextPath.of(place));
    }

    @PostMapping("/discard")
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    String discard(@ModelAttribute("place") TextPlace place, @RequestParam int draft, RedirectAttributes flash) {
        try {
            versions.discard(place, draft);
            flash.addFlashAttribute("done", "The draft was discarded. What was in force stays in force.");
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:" + TextPath.of(place);
    }

    /** With what was typed. */
    private ModelAndView again(TextPlace place, WordsForm form, Rejection refusal, Model model) {
        pages.describe(place, model);
        pages.helpToWrite(place, form, model);
        model.addAttribute("refusals", refusal.sentence().lines().toList());
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
