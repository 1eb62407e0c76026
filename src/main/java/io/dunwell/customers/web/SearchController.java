package io.dunwell.customers.web;

import io.dunwell.customers.Suggestions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the search field of every page proposes while somebody types. */
@Controller
@PreAuthorize("isAuthenticated()")
class SearchController {

    private static final int SHOWN = 8;

    /** One letter is no word yet. */
    private static final int LEAST = 2;

    private final Suggestions suggestions;

    SearchController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GetMapping("/search")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        var typed = q.strip();
        model.addAttribute("q", typed);
        model.addAttribute("found", typed.length() < LEAST ? null : suggestions.of(typed, SHOWN));
        return "customers/suggestions";
    }
}
