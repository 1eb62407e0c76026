package io.dunwell.demo.web;

import io.dunwell.demo.DemoClock;
import io.dunwell.demo.DemoClockRefused;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the demo clock and tells how far it is. */
@Controller
@RequestMapping("/demo/clock")
class ClockController {

    private final DemoClock clock;
    private final ClockCard card;
    private final BusinessCalendar calendar;
    private final CurrentUser user;

    ClockController(DemoClock clock, ClockCard card, BusinessCalendar calendar, CurrentUser user) {
        this.clock = clock;
        this.card = card;
        this.calendar = calendar;
        this.user = user;
    }

    /** How far to move. */
    enum Leap {
        DAY,
        WEEK,
        MONTH;

        LocalDate from(LocalDate today) {
            return switch (this) {
                case DAY -> today.plusDays(1);
                case WEEK -> today.plusWeeks(1);
                case MONTH -> today.plusMonths(1);
            };
        }
    }

    /** The card while the clock moves; when it has arrived the whole page is wanted anew. */
    @GetMapping
    String show(Model model, HttpServletResponse response) {
        var content = card.find().orElseThrow(() -> NotFound.of("demo clock", "here"));
        if (!content.isMoving()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("it", content);
        return "demo/clock :: card(${it})";
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String move(@RequestParam Leap by, RedirectAttributes flash) {
        try {
            clock.startMovingTo(by.from(calendar.today()), user.login());
        } catch (DemoClockRefused refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/";
    }

    @PostMapping("/stop")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String stop() {
        clock.stop();
        return "redirect:/";
    }
}
