package io.dunwell.policies.web;

import io.dunwell.engine.Diagrams;
import io.dunwell.engine.Diagrams.Diagram;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The diagrams by which accounts are treated, to be looked at. */
@Controller
@PreAuthorize("isAuthenticated()")
class PoliciesController {

    private static final MediaType BPMN = new MediaType("application", "bpmn+xml", StandardCharsets.UTF_8);

    private final Diagrams diagrams;

    PoliciesController(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** @param running cases in any version */
    record Line(Diagram diagram, long running) {}

    @GetMapping("/policies")
    String all(Model model) {
        List<Line> lines = diagrams.all().stream()
                .map(diagram -> new Line(diagram, diagrams.running(diagram.key())))
                .toList();
        model.addAttribute("lines", lines);
        return "policies/list";
    }

    @GetMapping("/policies/{definitionId}")
    String one(@PathVariable String definitionId, Model model) {
        var diagram = diagrams.get(definitionId);
        model.addAttribute("diagram", diagram);
        model.addAttribute("steps", diagrams.steps(definitionId));
        model.addAttribute("running", diagrams.runningIn(definitionId));
        return "policies/diagram";
    }

    /** The drawing's source. A version never changes, so a browser may keep it. */
    @GetMapping("/diagrams/{definitionId}.bpmn")
    ResponseEntity<String> source(@PathVariable String definitionId) {
        return ResponseEntity.ok()
                .contentType(BPMN)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(diagrams.xml(definitionId));
    }
}
