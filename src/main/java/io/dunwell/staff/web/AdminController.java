package io.dunwell.staff.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The place of administration in the rail. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class AdminController {

    @GetMapping("/admin")
    String administration() {
        return "redirect:/admin/people";
    }
}
