package io.dunwell.integration.web;

import io.dunwell.integration.FileFindings;
import io.dunwell.integration.ImportRefused;
import io.dunwell.integration.ImportState;
import io.dunwell.integration.Intake;
import io.dunwell.integration.mapping.Field;
import io.dunwell.integration.mapping.Mappings;
import io.dunwell.integration.mapping.Suggestion;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.NotFound;
import io.dunwell.kernel.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/**
 * Looking a file over before it is taken in: what was found, what is asked, and a mapping for a layout nobody knows.
 */
@Controller
@RequestMapping("/imports/{id}")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class CheckController {

    private final Intake intake;
    private final Mappings mappings;
    private final Companies companies;

    CheckController(Intake intake, Mappings mappings, Companies companies) {
        this.intake = intake;
        this.mappings = mappings;
        this.companies = companies;
    }

    @GetMapping("/check")
    String check(@PathVariable long id, Model model) {
        var run = intake.run(id);
        if (run.state() == ImportState.RUNNING || run.state() == ImportState.FINISHED) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("form", AnswersForm.of(run, intake.answers(id)));
        return page(id, model);
    }

    @PostMapping("/check")
    String answer(
            @PathVariable long id,
            @RequestParam String then,
            @Valid @ModelAttribute("form") AnswersForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        if (!result.hasErrors()) {
            var mapping = form.mappingOrNull();
            var kind = mapping == null
                    ? intake.run(id).kind()
                    : mappings.get(mapping).spec().kind();
            intake.choose(id, kind, mapping, form.answers());
            if (then.equals("import") && isClear(id, model)) {
                intake.start(id);
                return "redirect:/imports/" + id;
            }
        }
        if (result.hasErrors() || then.equals("import")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return page(id, model);
    }

    @PostMapping("/mapping")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("mapping") MappingForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var run = intake.run(id);
        var missing = form.missing(run.kind());
        if (!missing.isEmpty()) {
            model.addAttribute(
                    "mappingRefusal",
                    "Choose the column of: "
                            + missing.stream().map(Field::label).collect(Collectors.joining(", ")) + ".");
        }
        if (!result.hasErrors() && missing.isEmpty()) {
            try {
                mappings.save(form.name(), form.spec(run.kind()));
                intake.choose(id, run.kind(), form.name().strip(), intake.answers(id));
                flash.addFlashAttribute("done", "The mapping was saved; files with these columns are now recognised.");
                return "redirect:/imports/" + id + "/check";
            } catch (Rejection refusal) {
                model.addAttribute("mappingRefusal", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("form", AnswersForm.of(run, intake.answers(id)));
        return page(id, model);
    }

    private boolean isClear(long id, Model model) {
        try {
            var open = intake.findings(id).questions();
            if (!open.isEmpty()) {
                model.addAttribute("refusal", "Answer what is asked below, then import.");
            }
            return open.isEmpty();
        } catch (ImportRefused refusal) {
            return false;
        }
    }

    private String page(long id, Model model) {
        var run = intake.run(id);
        model.addAttribute("run", run);
        var findings = findings(id, model);
        var header = findings == null ? intake.columns(id) : findings.header();
        model.addAttribute("header", header);
        if (!model.containsAttribute("mapping")) {
            model.addAttribute("mapping", MappingForm.proposing(Suggestion.of(run.kind(), header)));
        }
        model.addAttribute("fields", Field.of(run.kind()));
        model.addAttribute("mappings", Choices.mappings(mappings.all(), run.kind()));
        model.addAttribute("encodings", Choices.encodings());
        model.addAttribute("separators", Choices.separators());
        model.addAttribute("dates", Choices.dates());
        model.addAttribute("numbers", Choices.numbers());
        model.addAttribute("rows", Choices.rows());
        model.addAttribute("currency", companies.current().currency());
        return "integration/check";
    }

    private @Nullable FileFindings findings(long id, Model model) {
        try {
            var findings = intake.findings(id);
            model.addAttribute("findings", findings);
            return findings;
        } catch (ImportRefused refusal) {
            model.addAttribute("misfit", refusal.sentence());
        } catch (NotFound gone) {
            model.addAttribute("misfit", "The mapping of this file was deleted; choose another.");
        }
        return null;
    }
}
