package io.dunwell.staff.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.Role;
import io.dunwell.staff.Team;
import io.dunwell.staff.TeamRejected;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here: added, given a role, deactivated by an administrator. */
@Controller
@RequestMapping("/admin/people")
@PreAuthorize("hasRole('ADMIN')")
class PeopleController {

    private static final String BACK = "redirect:/admin/people";

    private final Team team;
    private final CompanyClock clock;

    PeopleController(Team team, CompanyClock clock) {
        this.team = team;
        this.clock = clock;
    }

    @GetMapping
    String people(Model model) {
        model.addAttribute("form", PersonForm.blank());
        return page(model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!result.hasErrors()) {
            try {
                remember(flash, form.login(), team.add(form.member()));
                return BACK;
            } catch (TeamRejected refusal) {
                model.addAttribute("refusal", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model);
    }

    @PostMapping("/{id}/role")
    String changeRole(@PathVariable long id, @RequestParam Role role, RedirectAttributes flash) {
        return after(() -> team.changeRole(id, role), "The role was changed.", flash);
    }

    @PostMapping("/{id}/locale")
    String changeLocale(@PathVariable long id, @RequestParam String locale, RedirectAttributes flash) {
        return after(() -> team.changeLocale(id, locale), "It is written so from the next sign-in on.", flash);
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes flash) {
        return after(() -> team.deactivate(id), "This person can no longer sign in.", flash);
    }

    @PostMapping("/{id}/reactivate")
    String reactivate(@PathVariable long id, RedirectAttributes flash) {
        return after(() -> team.reactivate(id), "This person can sign in again.", flash);
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable long id, @RequestParam String login, RedirectAttributes flash) {
        remember(flash, login, team.resetPassword(id));
        return BACK;
    }

    private String after(Runnable change, String sentence, RedirectAttributes flash) {
        try {
            change.run();
            flash.addFlashAttribute("done", sentence);
        } catch (TeamRejected refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return BACK;
    }

    private static void remember(RedirectAttributes flash, String login, String password) {
        flash.addFlashAttribute("temporaryLogin", login);
        flash.addFlashAttribute("temporaryPassword", password);
    }

    private String page(Model model) {
        model.addAttribute("people", team.all());
        model.addAttribute("now", clock.instant());
        model.addAttribute("roles", roles());
        model.addAttribute("locales", SettingsController.locales());
        return "staff/people";
    }

    private static Map<Role, String> roles() {
        var result = new LinkedHashMap<Role, String>();
        for (var role : Role.values()) {
            result.put(role, role.label());
        }
        return result;
    }
}
