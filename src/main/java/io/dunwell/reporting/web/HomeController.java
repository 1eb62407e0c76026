package io.dunwell.reporting.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.reporting.DueToday;
import io.dunwell.reporting.FirstContacts;
import io.dunwell.reporting.HomeCard;
import io.dunwell.reporting.Reports;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.HeldRoles;
import io.dunwell.staff.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins: tonight's work, how things stand, what people have to do next. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomeController {

    private static final int TASKS = 8;
    private static final int WEEKS = 26;
    private static final int LATE = 5;

    private final Reports reports;
    private final DueToday dueToday;
    private final FirstContacts firstContacts;
    private final List<HomeCard> cards;
    private final BusinessCalendar calendar;
    private final Companies companies;
    private final CurrentUser user;
    private final HeldRoles held;

    HomeController(
            Reports reports,
            DueToday dueToday,
            FirstContacts firstContacts,
            List<HomeCard> cards,
            BusinessCalendar calendar,
            Companies companies,
            CurrentUser user,
            HeldRoles held) {
        this.reports = reports;
        this.dueToday = dueToday;
        this.firstContacts = firstContacts;
        this.cards = cards;
        this.calendar = calendar;
        this.companies = companies;
        this.user = user;
        this.held = held;
    }

    @GetMapping("/")
    String home(Model model) {
        var today = calendar.today();
        model.addAttribute("today", today);
        model.addAttribute("cards", cards.stream().flatMap(this::shown).toList());
        model.addAttribute("fresh", reports.isEmpty());
        model.addAttribute("figures", reports.home(today, user.login()));
        var roles = held.now();
        if (roles.contains(Role.COLLECTOR.name())) {
            model.addAttribute("due", dueToday.at(today, calendar.minusBusinessDays(today, 1), roles));
        }
        model.addAttribute("tasks", reports.openTasks(TASKS));
        model.addAttribute("late", firstContacts.countLate(today));
        model.addAttribute("longest", firstContacts.late(today, LATE));
        model.addAttribute("ageing", reports.ageing());
        var since = reports.ageingSince(today.minusWeeks(WEEKS));
        model.addAttribute("trend", Trend.of(since));
        model.addAttribute("currency", companies.current().currency());
        return "reporting/home";
    }

    private java.util.stream.Stream<Shown> shown(HomeCard card) {
        return Optional.ofNullable(card.content()).map(it -> new Shown(card.template(), it)).stream();
    }

    /** A part of the first card. */
    public record Shown(String template, Object it) {}
}
