package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.Doctor;
import io.dunwell.messaging.Finding.Health;
import io.dunwell.messaging.channels.Outcome.Kind;
import io.dunwell.messaging.troubles.ChannelTrouble;
import io.dunwell.messaging.troubles.ChannelTroubles;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether messages can leave and arrive, and a test message to oneself. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
@RequestMapping("/doctor")
class DoctorController {

    private static final String PAGE = "messaging/doctor";

    private final Doctor doctor;
    private final ChannelTroubles troubles;

    DoctorController(Doctor doctor, ChannelTroubles troubles) {
        this.doctor = doctor;
        this.troubles = troubles;
    }

    @ModelAttribute("troubles")
    List<ChannelTrouble> troubles() {
        return troubles.all();
    }

    /** At once; the page fetches the findings, which can take a while. */
    @GetMapping
    String page(@ModelAttribute("form") TrialForm form) {
        return PAGE;
    }

    @GetMapping("/findings")
    String findings(@ModelAttribute("form") TrialForm form, Model model) {
        var findings = doctor.examine();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "toMend",
                findings.stream().filter(one -> one.health() == Health.MEND).count());
        return PAGE;
    }

    @PostMapping("/trial")
    ModelAndView tryOut(@Valid @ModelAttribute("form") TrialForm form, BindingResult errors, RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, errors.getModel(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var outcome = doctor.tryOut(form.channel(), form.address());
        if (outcome.kind() == Kind.SENT) {
            flash.addFlashAttribute("done", sent(form));
        } else {
            flash.addFlashAttribute("refused", outcome.sentence());
        }
        return new ModelAndView("redirect:/doctor");
    }

    private String sent(TrialForm form) {
        if (!doctor.reachesOutside(form.channel())) {
            return "Nothing left this house: no way out is set, or this is a demo company. See the findings.";
        }
        return form.channel() == Channel.EMAIL
                ? "The mail server took the test message to %s. Look into the mailbox, its spam folder too."
                        .formatted(form.address())
                : "The provider took the test message to %s.".formatted(form.address());
    }
}
