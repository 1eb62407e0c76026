package io.dunwell.integration.web;

import io.dunwell.integration.mapping.Mappings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The layouts we can read. */
@Controller
@RequestMapping("/imports/mappings")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class MappingsController {

    private final Mappings mappings;

    MappingsController(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mappings", mappings.all());
        return "integration/mappings";
    }

    @PostMapping("/delete")
    String delete(@RequestParam String name, RedirectAttributes flash) {
        mappings.delete(name);
        flash.addFlashAttribute("done", "The mapping “%s” was deleted.".formatted(name));
        return "redirect:/imports/mappings";
    }
}
