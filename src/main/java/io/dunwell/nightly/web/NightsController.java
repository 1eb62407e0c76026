package io.dunwell.nightly.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.nightly.NightAlreadyRunning;
import io.dunwell.nightly.NightReport;
import io.dunwell.nightly.NightlyRun;
import io.dunwell.nightly.Nights;
import io.dunwell.staff.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The nights: their list, the report that fills while one is at work, and the button. */
@Controller
@RequestMapping("/nights")
@PreAuthorize("isAuthenticated()")
class NightsController {

    private static final int PAGE = 25;

    private final NightlyRun nightlyRun;
    private final Nights nights;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final CompanyClock clock;

    NightsController(
            NightlyRun nightlyRun, Nights nights, BusinessCalendar calendar, CurrentUser user, CompanyClock clock) {
        this.nightlyRun = nightlyRun;
        this.nights = nights;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", nights.page(Math.max(0, page), PAGE));
        model.addAttribute("now", clock.instant());
        return "nightly/nights";
    }

    @GetMapping("/{id}")
    String report(@PathVariable long id, Model model) {
        model.addAttribute("night", nights.get(id));
        model.addAttribute("now", clock.instant());
        return "nightly/night";
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String run(RedirectAttributes flash) {
        try {
            return "redirect:/nights/" + nightlyRun.start(calendar.today(), user.login());
        } catch (NightAlreadyRunning refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
            return nights.last()
                    .filter(NightReport::isRunning)
                    .map(night -> "redirect:/nights/" + night.run().id())
                    .orElse("redirect:/nights");
        }
    }
}
