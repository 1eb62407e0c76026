package io.dunwell.integration.web;

import io.dunwell.integration.ImportKind;
import io.dunwell.integration.ImportRun;
import io.dunwell.integration.ImportState;
import io.dunwell.integration.Intake;
import io.dunwell.integration.Mending;
import io.dunwell.integration.mapping.Mappings;
import io.dunwell.kernel.BusinessCalendar;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that came in: their list, sending one, and what became of each. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class ImportsController {

    private static final int RUNS = 25;
    private static final int LINES = 50;

    private final Intake intake;
    private final Mending mending;
    private final Mappings mappings;
    private final BusinessCalendar calendar;

    ImportsController(Intake intake, Mending mending, Mappings mappings, BusinessCalendar calendar) {
        this.intake = intake;
        this.mending = mending;
        this.mappings = mappings;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("page", intake.runs(PageRequest.of(Math.max(0, page), RUNS)));
        return "integration/imports";
    }

    @GetMapping("/new")
    String upload(Model model) {
        model.addAttribute("form", UploadForm.blank());
        return uploadPage(model);
    }

    @PostMapping
    String receive(
            @RequestParam MultipartFile file,
            @Valid @ModelAttribute("form") UploadForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        if (result.hasErrors() || file.isEmpty()) {
            model.addAttribute("refusal", file.isEmpty() ? "Choose a file that is not empty." : null);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return uploadPage(model);
        }
        var mapping = form.mappingOrNull();
        var kind = mapping == null
                ? Objects.requireNonNull(form.kind())
                : mappings.get(mapping).spec().kind();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        ImportRun run;
        try (var content = file.getInputStream()) {
            run = intake.receive(content, name, kind, mapping, calendar.today());
        }
        if (kind == ImportKind.BANK_STATEMENT) {
            intake.start(run.id());
            return "redirect:/imports/" + run.id();
        }
        if (mapping == null) {
            intake.recognise(run.id())
                    .ifPresent(found -> flash.addFlashAttribute(
                            "done",
                            "The file has the columns of the layout “%s”, which is chosen now.".formatted(found)));
        }
        return "redirect:/imports/" + run.id() + "/check";
    }

    @GetMapping("/{id}")
    String result(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        var run = intake.run(id);
        model.addAttribute("run", run);
        model.addAttribute("toMend", mending.left(id));
        model.addAttribute("running", run.state() == ImportState.RUNNING);
        model.addAttribute("page", intake.lines(id, PageRequest.of(Math.max(0, page), LINES)));
        return "integration/import";
    }

    @GetMapping("/{id}/lines.csv")
    void lines(@PathVariable long id, HttpServletResponse response) throws IOException {
        intake.run(id);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + "-lines.csv\"");
        intake.writeLines(id, response.getWriter());
    }

    private String uploadPage(Model model) {
        model.addAttribute("kinds", Choices.kinds());
        model.addAttribute("mappings", Choices.mappings(mappings.all()));
        return "integration/new";
    }
}
