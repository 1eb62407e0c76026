package io.dunwell.approvals.web;

import io.dunwell.approvals.Approvals;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import io.dunwell.staff.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody asked for: decided by somebody else, or taken back. */
@Controller
@RequestMapping("/approvals")
@PreAuthorize("hasRole('COLLECTOR')")
class ApprovalsController {

    private static final int PAGE = 50;
    private static final int LONGEST_NOTE = 1000;

    private final Approvals approvals;
    private final CurrentUser user;
    private final BusinessCalendar calendar;

    ApprovalsController(Approvals approvals, CurrentUser user, BusinessCalendar calendar) {
        this.approvals = approvals;
        this.user = user;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("waiting", approvals.waiting());
        model.addAttribute("page", approvals.decided(Math.max(0, page), PAGE));
        model.addAttribute("me", user.login());
        model.addAttribute("mayApprove", user.mayApprove());
        model.addAttribute("today", calendar.today());
        return "approvals/list";
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String approve(@PathVariable long id, @RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        return told(
                flash, "It was approved and is done.", () -> approvals.approve(id, calendar.today(), written(note)));
    }

    @PostMapping("/{id}/decline")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String decline(@PathVariable long id, @RequestParam(defaultValue = "") String note, RedirectAttributes flash) {
        return told(
                flash,
                "It was declined; whoever asked reads why.",
                () -> approvals.decline(id, calendar.today(), written(note)));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long id, RedirectAttributes flash) {
        return told(flash, "Your request was taken back.", () -> approvals.withdraw(id, calendar.today()));
    }

    private static String told(RedirectAttributes flash, String done, Runnable deed) {
        try {
            deed.run();
            flash.addFlashAttribute("done", done);
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        } catch (ConcurrencyFailureException together) {
            flash.addFlashAttribute("refused", "Somebody decided this at the same moment: look at the list again.");
        }
        return "redirect:/approvals";
    }

    private static @Nullable String written(String note) {
        var text = note.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_NOTE));
    }
}
