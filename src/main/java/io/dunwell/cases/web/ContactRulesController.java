package io.dunwell.cases.web;

import io.dunwell.cases.Calls;
import io.dunwell.contact.ContactRules;
import io.dunwell.contact.ContactSettings;
import io.dunwell.contact.Limitations;
import io.dunwell.kernel.CompanyClock;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every rule of contact with its source, whether it may be changed, and the calls that were made against one. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'SUPERVISOR', 'POLICY_MANAGER')")
class ContactRulesController {

    private static final Duration SHOWN = Duration.ofDays(90);

    private final ContactRules rules;
    private final ContactSettings settings;
    private final Limitations limitations;
    private final Calls calls;
    private final CompanyClock clock;

    ContactRulesController(
            ContactRules rules, ContactSettings settings, Limitations limitations, Calls calls, CompanyClock clock) {
        this.rules = rules;
        this.settings = settings;
        this.limitations = limitations;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/contact-rules")
    String page(Model model) {
        model.addAttribute("rules", rules.inForce());
        model.addAttribute("settings", settings);
        model.addAttribute("limitations", limitations.all());
        model.addAttribute("against", calls.againstRules(clock.instant().minus(SHOWN)));
        return "cases/contact-rules";
    }
}
