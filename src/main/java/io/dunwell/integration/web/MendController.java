package io.dunwell.integration.web;

import io.dunwell.integration.ImportRefused;
import io.dunwell.integration.Intake;
import io.dunwell.integration.Mending;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.data.domain.PageRequest;
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

/** Rejected lines of an import, each corrected where it is told what is wrong with it. */
@Controller
@RequestMapping("/imports/{id}/mend")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class MendController {

    private static final int DOCUMENTS = 10;

    private final Intake intake;
    private final Mending mending;

    MendController(Intake intake, Mending mending) {
        this.intake = intake;
        this.mending = mending;
    }

    @GetMapping
    String toMend(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        return page(id, page, model);
    }

    /** @param sent of a cell {@code cell-ROW-COLUMN}, each counted from 0 */
    @PostMapping
    String mend(
            @PathVariable long id,
            @RequestParam long line,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            var refused = mending.mend(id, line, cells(sent));
            if (refused.isEmpty()) {
                flash.addFlashAttribute("done", "Line %d was taken in.".formatted(line));
                return mending.left(id) == 0
                        ? "redirect:/imports/" + id
                        : "redirect:/imports/%d/mend?page=%d".formatted(id, page);
            }
            model.addAttribute("again", line);
        } catch (ImportRefused meanwhile) {
            model.addAttribute("refusal", meanwhile.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(id, page, model);
    }

    private String page(long id, int page, Model model) {
        model.addAttribute("run", intake.run(id));
        var last = (int) Math.max(0, (mending.left(id) - 1) / DOCUMENTS);
        model.addAttribute("page", mending.page(id, PageRequest.of(Math.max(0, Math.min(last, page)), DOCUMENTS)));
        return "integration/mend";
    }

    private static List<List<String>> cells(Map<String, String> sent) {
        var rows = new TreeMap<Integer, TreeMap<Integer, String>>();
        sent.forEach((name, text) -> {
            if (name.matches("cell-\\d{1,4}-\\d{1,4}")) {
                var at = name.split("-");
                rows.computeIfAbsent(Integer.valueOf(at[1]), row -> new TreeMap<>())
                        .put(Integer.valueOf(at[2]), text);
            }
        });
        return rows.values().stream().map(MendController::row).toList();
    }

    /** A column that was not sent is empty. */
    private static List<String> row(TreeMap<Integer, String> cells) {
        var row = new ArrayList<String>();
        for (int at = 0; at <= cells.lastKey(); at++) {
            row.add(Objects.requireNonNullElse(cells.get(at), ""));
        }
        return row;
    }
}
