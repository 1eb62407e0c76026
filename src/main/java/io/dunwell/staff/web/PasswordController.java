package io.dunwell.staff.web;

import io.dunwell.staff.SignedInAgain;
import io.dunwell.staff.Team;
import io.dunwell.staff.TeamRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own password; the first page after a first sign-in. */
@Controller
@RequestMapping("/password")
@PreAuthorize("isAuthenticated()")
class PasswordController {

    private final Team team;
    private final SignedInAgain signedInAgain;

    PasswordController(Team team, SignedInAgain signedInAgain) {
        this.team = team;
        this.signedInAgain = signedInAgain;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new PasswordForm("", "", ""));
        return "staff/password";
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "staff/password";
        }
        try {
            signedInAgain.as(team.changePassword(form.present(), form.next()), request, response);
        } catch (TeamRejected refusal) {
            model.addAttribute("refusal", refusal.sentence());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "staff/password";
        }
        flash.addFlashAttribute("done", "Your password was changed.");
        return "redirect:/";
    }
}
