package io.dunwell.agencies.web;

import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.AgencyRejected;
import io.dunwell.kernel.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agencies this company works with: added, renamed, made the default, retired by an administrator. */
@Controller
@RequestMapping("/admin/agencies")
@PreAuthorize("hasRole('ADMIN')")
class AgenciesController {

    private static final String VIEW = "agencies/admin";
    private static final String BACK = "redirect:/admin/agencies";

    private final AgencyDirectory agencies;

    AgenciesController(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", AgencyForm.blank());
        return page(model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return save(result, model, flash, response, "The agency was added.", () -> agencies.add(form.details()));
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        var agency = agencies.get(id);
        model.addAttribute("form", AgencyForm.of(agency));
        model.addAttribute("agency", agency);
        return page(model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("agency", agencies.get(id));
        return save(
                result, model, flash, response, "The agency was changed.", () -> agencies.change(id, form.details()));
    }

    @PostMapping("/{id}/default")
    String makeUsual(@PathVariable long id, RedirectAttributes flash) {
        return after(() -> agencies.makeUsual(id), "Accounts are placed with this agency from now on.", flash);
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable long id, RedirectAttributes flash) {
        return after(() -> agencies.retire(id), "The agency was retired; it keeps the accounts it has.", flash);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(@PathVariable long id, RedirectAttributes flash) {
        return after(() -> agencies.takeBack(id), "Accounts can be placed with this agency again.", flash);
    }

    private String save(
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            String sentence,
            Runnable deed) {
        if (!result.hasErrors()) {
            try {
                deed.run();
                flash.addFlashAttribute("done", sentence);
                return BACK;
            } catch (AgencyRejected refusal) {
                result.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(model);
    }

    private static String after(Runnable deed, String sentence, RedirectAttributes flash) {
        try {
            deed.run();
            flash.addFlashAttribute("done", sentence);
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return BACK;
    }

    private String page(Model model) {
        var all = agencies.all();
        model.addAttribute("agencies", all);
        model.addAttribute("placed", agencies.placed());
        model.addAttribute("usual", all.isEmpty() ? 0L : agencies.usual().id());
        return VIEW;
    }
}
