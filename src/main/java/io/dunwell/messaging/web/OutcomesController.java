package io.dunwell.messaging.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.NoticeHasTask;
import io.dunwell.messaging.OutcomeKnown;
import io.dunwell.messaging.outbox.UnknownOutcomes;
import java.time.Instant;
import java.util.function.ObjLongConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person found out about a message whose outcome nobody told. */
@Controller
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class OutcomesController {

    private final UnknownOutcomes outcomes;
    private final CompanyClock clock;

    OutcomesController(UnknownOutcomes outcomes, CompanyClock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @PostMapping("/messages/{id}/left")
    String left(@PathVariable long id, RedirectAttributes flash) {
        return settled(id, (now, message) -> outcomes.left(message, now), "It counts as sent.", flash);
    }

    @PostMapping("/messages/{id}/again")
    String again(@PathVariable long id, RedirectAttributes flash) {
        return settled(
                id,
                (now, message) -> outcomes.sendAgain(message, now),
                "It goes out again, unless it is not right any more.",
                flash);
    }

    private String settled(long id, ObjLongConsumer<Instant> deed, String done, RedirectAttributes flash) {
        try {
            deed.accept(clock.instant(), id);
            flash.addFlashAttribute("done", done);
        } catch (OutcomeKnown | NoticeHasTask refusal) {
            flash.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/messages/" + id;
    }
}
