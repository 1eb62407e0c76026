package io.dunwell.approvals.web;

import io.dunwell.approvals.Grade;
import io.dunwell.approvals.Limit;
import io.dunwell.approvals.LimitScope;
import io.dunwell.approvals.LimitScopes;
import io.dunwell.approvals.Limits;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far people may go on their own: for every account, under one policy, in hardship. */
@Controller
@RequestMapping("/limits")
@PreAuthorize("hasAnyRole('COLLECTOR', 'POLICY_MANAGER')")
class LimitsController {

    private static final int CHANGES = 20;

    private final Limits limits;
    private final LimitScopes places;

    LimitsController(Limits limits, LimitScopes places) {
        this.limits = limits;
        this.places = places;
    }

    @GetMapping
    String limits(@RequestParam(defaultValue = "") String scope, Model model) {
        model.addAttribute("form", LimitsForm.of(limits.in(known(scope))));
        return page(scope, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('POLICY_MANAGER')")
    String change(
            @RequestParam(defaultValue = "") String scope,
            @ModelAttribute("form") LimitsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var figures = form.read(known(scope), result);
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(scope, model);
        }
        var changed = limits.change(known(scope), figures);
        flash.addFlashAttribute(
                "done",
                changed == 0
                        ? "Nothing was different, so nothing was changed."
                        : "The limits were changed. They hold for what is agreed from now on.");
        flash.addAttribute("scope", scope);
        return "redirect:/limits";
    }

    private String page(String scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", scopes());
        model.addAttribute("limits", Limit.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute(
                "general", LimitsForm.of(limits.in(LimitScope.EVERYWHERE)).figures());
        model.addAttribute("changes", limits.changes(CHANGES));
        return "approvals/limits";
    }

    private LimitScope known(String scope) {
        return scopes().containsKey(scope) ? new LimitScope(scope) : LimitScope.EVERYWHERE;
    }

    private Map<String, String> scopes() {
        var scopes = new LinkedHashMap<String, String>();
        scopes.put(LimitScope.EVERYWHERE.key(), "Every account");
        scopes.put(LimitScope.HARDSHIP.key(), "Customers in hardship");
        scopes.putAll(places.policies());
        return scopes;
    }
}
