package io.dunwell.demo.web;

import io.dunwell.demo.ClockMove;
import io.dunwell.demo.DemoClock;
import io.dunwell.demo.DemoClockRefused;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the demo clock and tells how far it is. */
@Controller
@RequestMapping("/demo/clock")
@PreAuthorize("isAuthenticated()")
class ClockController {

    private final DemoClock clock;
    private final BusinessCalendar calendar;
    private final CurrentUser user;

    ClockController(DemoClock clock, BusinessCalendar calendar, CurrentUser user) {
        this.clock = clock;
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

    /** Asked while the clock moves: the home page as it is now, and the frame around it anew on arrival. */
    @GetMapping
    String show(HttpServletResponse response) {
        if (clock.lastMove().filter(ClockMove::moving).isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        return "forward:/";
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
