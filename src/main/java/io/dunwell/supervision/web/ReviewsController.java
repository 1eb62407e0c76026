package io.dunwell.supervision.web;

import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.supervision.AgeingReviews;
import io.dunwell.supervision.ReviewRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly look at the ageing: what changed, who got worse, and who stands for having looked. */
@Controller
@RequestMapping("/reviews")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'POLICY_MANAGER')")
class ReviewsController {

    private static final int REVIEWS = 26;
    private static final int LINES = 50;

    private final AgeingReviews reviews;
    private final Team team;
    private final BusinessCalendar calendar;

    ReviewsController(AgeingReviews reviews, Team team, BusinessCalendar calendar) {
        this.reviews = reviews;
        this.team = team;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("today", calendar.today());
        model.addAttribute("reviews", reviews.page(Math.max(0, page), REVIEWS));
        model.addAttribute("names", names());
        return "supervision/reviews";
    }

    @GetMapping("/{week:\\d{4}-\\d{2}-\\d{2}}")
    String one(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("comment", "");
        return page(week, page, model);
    }

    /** What stands beside a line; back at the same page of them. */
    @PostMapping("/{week:\\d{4}-\\d{2}-\\d{2}}/notes")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String note(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam long customer,
            @RequestParam String currency,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes flash) {
        try {
            reviews.note(week, new AccountId(customer, currency), note);
            flash.addFlashAttribute("done", note.isBlank() ? "The note was taken away." : "The note was written down.");
        } catch (ReviewRefused refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        flash.addAttribute("page", page);
        return "redirect:/reviews/" + week;
    }

    @PostMapping("/{week:\\d{4}-\\d{2}-\\d{2}}/sign-off")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String signOff(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            reviews.signOff(week, comment);
        } catch (ReviewRefused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("comment", comment);
            model.addAttribute("fault", refusal.sentence());
            return page(week, 0, model);
        }
        flash.addFlashAttribute("done", "You signed the review off.");
        return "redirect:/reviews/" + week;
    }

    private String page(LocalDate week, int page, Model model) {
        var review = reviews.get(week);
        model.addAttribute("today", calendar.today());
        model.addAttribute("review", review);
        model.addAttribute("ageing", reviews.ageing(week));
        model.addAttribute("lines", reviews.lines(review, Math.max(0, page), LINES));
        model.addAttribute("names", names());
        return "supervision/review";
    }

    private Map<String, String> names() {
        return team.all().stream().collect(Collectors.toMap(StaffMember::login, StaffMember::name));
    }
}
