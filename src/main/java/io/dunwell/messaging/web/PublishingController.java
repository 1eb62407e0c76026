package io.dunwell.messaging.web;

import io.dunwell.kernel.Rejection;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.versions.TextDifference;
import io.dunwell.messaging.versions.TextStatus;
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

/** Versions of a text compared, and put in force by a policy manager who says why. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'POLICY_MANAGER')")
@RequestMapping("/templates/{template}/{language}/{channel}")
class PublishingController {

    private static final String PUBLISH = "messaging/text-publish";
    private static final String VERSION = "messaging/text-version";

    private final TextVersions versions;
    private final TextPages pages;

    PublishingController(TextVersions versions, TextPages pages) {
        this.versions = versions;
        this.pages = pages;
    }

    @ModelAttribute("place")
    TextPlace place(@PathVariable String template, @PathVariable String language, @PathVariable String channel) {
        return TextPath.place(template, language, channel);
    }

    @GetMapping("/publish")
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    String look(@ModelAttribute("place") TextPlace place, Model model) {
        var status = pages.describe(place, model);
        if (status.draft() == null) {
            return "redirect:" + TextPath.of(place);
        }
        compareDraft(status, model);
        return PUBLISH;
    }

    @PostMapping("/publish")
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    ModelAndView publish(
            @ModelAttribute("place") TextPlace place,
            @RequestParam int draft,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes flash) {
        try {
            return published(place, versions.publish(place, note, draft), flash);
        } catch (Rejection refusal) {
            var status = pages.describe(place, model);
            if (status.draft() == null) {
                flash.addFlashAttribute("refused", refusal.sentence());
                return new ModelAndView("redirect:" + TextPath.of(place));
            }
            compareDraft(status, model);
            return refused(PUBLISH, refusal, note, model);
        }
    }

    /** @param number 0 for the house's own text */
    @GetMapping("/versions/{number}")
    String version(@ModelAttribute("place") TextPlace place, @PathVariable int number, Model model) {
        describe(place, number, model);
        return VERSION;
    }

    @PostMapping("/versions/{number}/again")
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    ModelAndView publishAgain(
            @ModelAttribute("place") TextPlace place,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes flash) {
        try {
            return published(place, versions.publishAgain(place, number, note), flash);
        } catch (Rejection refusal) {
            describe(place, number, model);
            return refused(VERSION, refusal, note, model);
        }
    }

    private void describe(TextPlace place, int number, Model model) {
        var status = pages.describe(place, model);
        var words = versions.words(place, number);
        model.addAttribute("number", number);
        model.addAttribute("words", words);
        model.addAttribute(
                "version",
                versions.history(place).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("inForce", number == status.inForce());
        model.addAttribute("lines", TextDifference.between(versions.wordsInForce(place), words));
    }

    private void compareDraft(TextStatus status, Model model) {
        var draft = status.draft();
        model.addAttribute(
                "lines",
                draft == null
                        ? List.of()
                        : TextDifference.between(versions.wordsInForce(status.place()), draft.words()));
    }

    private static ModelAndView published(TextPlace place, int number, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "done", "Version %d is in force: the next message is written with it.".formatted(number));
        return new ModelAndView("redirect:" + TextPath.of(place));
    }

    private static ModelAndView refused(String view, Rejection refusal, String note, Model model) {
        model.addAttribute("refusals", refusal.sentence().lines().toList());
        model.addAttribute("note", note);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
