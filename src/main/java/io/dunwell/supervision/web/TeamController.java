package io.dunwell.supervision.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.Absence;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.staff.TeamRejected;
import io.dunwell.supervision.Figures;
import io.dunwell.supervision.Setting;
import io.dunwell.supervision.SupervisionSettings;
import io.dunwell.supervision.TeamLoad;
import io.dunwell.worklist.TaskForce;
import io.dunwell.worklist.TaskKinds;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has how much to do, against the time they have. */
@Controller
@RequestMapping("/team")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'POLICY_MANAGER')")
class TeamController {

    private final Team team;
    private final TeamLoad load;
    private final SupervisionSettings settings;
    private final TaskForce taskForce;
    private final BusinessCalendar calendar;

    TeamController(
            Team team, TeamLoad load, SupervisionSettings settings, TaskForce taskForce, BusinessCalendar calendar) {
        this.team = team;
        this.load = load;
        this.settings = settings;
        this.taskForce = taskForce;
        this.calendar = calendar;
    }

    @GetMapping
    String load(Model model) {
        model.addAttribute("report", load.at(calendar.today()));
        model.addAttribute("figures", settings.figures());
        model.addAttribute("kinds", TaskKinds.NAMES);
        return "supervision/team";
    }

    /** Somebody fell ill: a colleague does their work from then on. */
    @PostMapping("/away")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String away(
            @RequestParam String login,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String substitute,
            RedirectAttributes flash) {
        if (from == null || until == null) {
            flash.addFlashAttribute("refused", "Enter the first and the last day away.");
            return "redirect:/team";
        }
        try {
            team.planAbsenceOf(login, new Absence(from, until, substitute), calendar.today());
            flash.addFlashAttribute("done", "The days away were saved.");
        } catch (TeamRejected refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/team";
    }

    @PostMapping("/back")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String back(@RequestParam String login, RedirectAttributes flash) {
        team.planAbsenceOf(login, null, calendar.today());
        flash.addFlashAttribute("done", "Nobody stands in any more: the tasks stand in one list again.");
        return "redirect:/team";
    }

    @GetMapping("/settings")
    String settings(Model model) {
        var figures = settings.figures();
        model.addAttribute("form", SettingsSheet.of(figures, people()));
        return page(figures, model);
    }

    @PostMapping("/settings")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    String change(
            @ModelAttribute("form") SettingsSheet form,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!form.faults().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(settings.figures(), model);
        }
        var changed = settings.change(form.settings(), form.tasks(), form.people(people()));
        flash.addFlashAttribute(
                "done",
                changed == 0
                        ? "Nothing was different, so nothing was changed."
                        : "The settings were changed. The pages reckon with them from now on.");
        return "redirect:/team/settings";
    }

    private String page(Figures figures, Model model) {
        model.addAttribute("settings", Setting.values());
        model.addAttribute("kinds", TaskKinds.NAMES);
        model.addAttribute("people", people());
        model.addAttribute("everybody", figures.of(Setting.DESK_MINUTES));
        return "supervision/settings";
    }

    private List<StaffMember> people() {
        return taskForce.able("COLLECTOR");
    }
}
