package io.dunwell.staff.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.staff.Absence;
import io.dunwell.staff.CurrentUser;
import io.dunwell.staff.SignedInAgain;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.staff.TeamRejected;
import io.dunwell.staff.WrittenLocales;
import io.dunwell.staff.language.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a person chooses for themselves: the language of pages, how numbers and dates are written, and where decisions
 * are mailed to.
 */
@Controller
@RequestMapping("/settings")
@PreAuthorize("isAuthenticated()")
class SettingsController {

    private final Team team;
    private final CurrentUser user;
    private final SignedInAgain signedInAgain;
    private final BusinessCalendar calendar;
    private final Languages languages;

    SettingsController(
            Team team, CurrentUser user, SignedInAgain signedInAgain, BusinessCalendar calendar, Languages languages) {
        this.languages = languages;
        this.calendar = calendar;
        this.team = team;
        this.user = user;
        this.signedInAgain = signedInAgain;
    }

    /**
     * @param language tag of the language of pages
     * @param locale language tag; empty for as in the company's country
     * @param email where decisions are mailed to; empty for nowhere
     */
    record SettingsForm(
            @Nullable String language,
            String locale,
            @Email(message = "This is no email address: write it as olga@company.example, or leave it empty.")
                    @Size(max = 254, message = "Use at most 254 characters.")
                    @Nullable
                    String email) {

        static SettingsForm of(StaffMember member) {
            return new SettingsForm(
                    member.language(),
                    Objects.requireNonNullElse(member.locale(), ""),
                    Objects.requireNonNullElse(member.email(), ""));
        }
    }

    @GetMapping
    String settings(Model model) {
        model.addAttribute(
                "form", team.find(user.login()).map(SettingsForm::of).orElseGet(() -> new SettingsForm("en", "", "")));
        return page(model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        try {
            if (form.language() != null) {
                team.chooseLanguage(languages.known(form.language()));
            }
            team.chooseEmail(form.email());
            signedInAgain.as(team.chooseLocale(form.locale()), request, response);
        } catch (TeamRejected refusal) {
            model.addAttribute("refusal", refusal.sentence());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        flash.addFlashAttribute("done", "Your settings were saved.");
        return "redirect:/settings";
    }

    /** What can be chosen, with the company's own way first. */
    static Map<String, String> locales() {
        var result = new LinkedHashMap<String, String>();
        result.put("", "As in the company’s country");
        result.putAll(WrittenLocales.choices());
        return result;
    }

    /** Somebody else does the work of the signed-in person meanwhile. */
    @PostMapping("/away")
    @PreAuthorize("hasRole('COLLECTOR')")
    String away(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String substitute,
            RedirectAttributes flash) {
        if (from == null || until == null) {
            flash.addFlashAttribute("refused", "Enter the first and the last day away.");
            return "redirect:/settings";
        }
        try {
            team.planAbsence(new Absence(from, until, substitute), calendar.today());
            flash.addFlashAttribute("done", "Your days away were saved.");
        } catch (TeamRejected refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/settings";
    }

    @PostMapping("/back")
    @PreAuthorize("hasRole('COLLECTOR')")
    String back(RedirectAttributes flash) {
        team.planAbsence(null, calendar.today());
        flash.addFlashAttribute("done", "You are here: nobody stands in for you any more.");
        return "redirect:/settings";
    }

    private String page(Model model) {
        model.addAttribute("languages", languages.choices());
        model.addAttribute("locales", locales());
        model.addAttribute("today", calendar.today());
        model.addAttribute("away", team.find(user.login()).flatMap(StaffMember::absence));
        model.addAttribute(
                "colleagues",
                team.all().stream()
                        .filter(member -> member.active() && !member.login().equals(user.login()))
                        .toList());
        return "staff/settings";
    }
}
