package io.dunwell.staff.web;

import io.dunwell.kernel.Companies;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.staff.DemoFounder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The choice of a first start: a company of one's own, empty, or the demo company. */
@Controller
@RequestMapping("/start")
@PreAuthorize("isAuthenticated()")
class StartController {

    private final Companies companies;
    private final CompanyClock clock;
    private final ObjectProvider<DemoFounder> demo;
    private final BrowsersWay browsersWay;

    StartController(
            Companies companies, CompanyClock clock, ObjectProvider<DemoFounder> demo, BrowsersWay browsersWay) {
        this.companies = companies;
        this.clock = clock;
        this.demo = demo;
        this.browsersWay = browsersWay;
    }

    /** Only an administrator chooses; the others are told that there is nothing yet. */
    @GetMapping
    String choice(Model model, HttpServletRequest request, HttpServletResponse response) {
        if (companies.find().isPresent()) {
            return "redirect:/";
        }
        if (!request.isUserInRole("ADMIN")) {
            return "staff/not-set-up";
        }
        browsersWay.take(request, response);
        model.addAttribute("form", CompanyForm.blank());
        return page(model);
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    String found(
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        companies.found(form.company(), clock.instant());
        browsersWay.take(request, response);
        return "redirect:/";
    }

    @PostMapping("/demo")
    @PreAuthorize("hasRole('ADMIN')")
    String foundDemo(HttpServletRequest request, HttpServletResponse response) {
        demo.getObject().found();
        browsersWay.take(request, response);
        return "redirect:/";
    }

    private String page(Model model) {
        model.addAttribute("countries", Places.countries());
        model.addAttribute("currencies", Places.currencies());
        model.addAttribute("zones", Places.zones().stream().collect(same()));
        model.addAttribute("languages", new TreeMap<>(Map.of("en", "English", "de", "Deutsch")));
        model.addAttribute("demo", demo.getIfAvailable() != null);
        return "staff/start";
    }

    private static Collector<String, ?, Map<String, String>> same() {
        return Collectors.toMap(
                Function.identity(), zone -> zone.replace('_', ' '), (one, other) -> one, LinkedHashMap::new);
    }
}
