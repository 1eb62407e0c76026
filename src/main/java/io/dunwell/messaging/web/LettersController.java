package io.dunwell.messaging.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.LetterNotBack;
import io.dunwell.messaging.Messaging;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters that wait for somebody with a printer and stamps. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
@RequestMapping("/messages/letters")
class LettersController {

    /** By then the post has brought back what it could not deliver. */
    private static final Duration MAY_COME_BACK = Duration.ofDays(60);

    private final Messaging messaging;
    private final CompanyClock clock;

    LettersController(Messaging messaging, CompanyClock clock) {
        this.messaging = messaging;
        this.clock = clock;
    }

    @GetMapping
    String letters(Model model) {
        model.addAttribute("letters", messaging.printQueue());
        model.addAttribute("total", messaging.lettersToPrint());
        model.addAttribute("posted", messaging.postedLetters(clock.instant().minus(MAY_COME_BACK)));
        return "messaging/letters";
    }

    @PostMapping("/posted")
    String posted(@RequestParam(defaultValue = "") List<Long> id, RedirectAttributes flash) {
        int posted = messaging.markPosted(id, clock.instant());
        if (id.isEmpty()) {
            flash.addFlashAttribute("refused", "Tick the letters that you printed and posted.");
        } else {
            flash.addFlashAttribute(
                    "done", posted == 1 ? "1 letter is on its way." : "%d letters are on their way.".formatted(posted));
        }
        return "redirect:/messages/letters";
    }

    /** @param day on which it was back here */
    @PostMapping("/{id:\\d+}/back")
    String back(
            @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate day, RedirectAttributes flash) {
        try {
            if (day == null) {
                throw new LetterNotBack("Enter the day on which the letter came back.");
            }
            messaging.letterCameBack(id, day, clock.instant());
            flash.addFlashAttribute(
                    "done", "The letter did not arrive. No letter goes to that address until somebody has mended it.");
        } catch (LetterNotBack refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/messages/" + id;
    }
}
