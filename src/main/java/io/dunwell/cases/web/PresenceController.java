package io.dunwell.cases.web;

import io.dunwell.cases.Presence;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells who else has a customer's pages open, so that nobody works on the same account at once. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
class PresenceController {

    private final Presence presence;
    private final Team team;

    PresenceController(Presence presence, Team team) {
        this.presence = presence;
        this.team = team;
    }

    @PostMapping("/customers/{id:\\d+}/presence")
    String here(@PathVariable long id, Model model) {
        model.addAttribute("customerId", id);
        model.addAttribute("others", names(others(id)));
        return "cases/presence :: here";
    }

    /** The same person may come with two pages at the same moment. */
    private List<String> others(long id) {
        try {
            return presence.here(id);
        } catch (DuplicateKeyException twice) {
            return presence.here(id);
        }
    }

    private List<String> names(List<String> logins) {
        return logins.stream()
                .map(login -> team.find(login).map(StaffMember::name).orElse(login))
                .toList();
    }
}
