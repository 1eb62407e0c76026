package io.dunwell.staff.web;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company about itself: how it signs, and whom it leaves in peace for how long. */
@Controller
@RequestMapping("/admin/company")
@PreAuthorize("hasRole('ADMIN')")
class CompanyController {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyController.class);

    private final Companies companies;
    private final BusinessCalendar calendar;

    CompanyController(Companies companies, BusinessCalendar calendar) {
        this.companies = companies;
        this.calendar = calendar;
    }

    @GetMapping
    String company(Model model) {
        model.addAttribute("form", OwnCompanyForm.of(companies.current()));
        return page(model);
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") OwnCompanyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (form.region() != null && !regions().containsKey(form.region())) {
            result.rejectValue("region", "unknown", "This region is not known: choose one from the list.");
        }
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model);
        }
        companies.change(form.changes());
        LOG.info("company settings changed");
        flash.addFlashAttribute(
                "done", "The company was changed. The next night looks at every delinquent account with it.");
        return "redirect:/admin/company";
    }

    private Map<String, String> regions() {
        var regions = new LinkedHashMap<String, String>();
        regions.put("", "Whole country");
        regions.putAll(calendar.regions(companies.current().country()));
        return regions;
    }

    private String page(Model model) {
        var company = companies.current();
        model.addAttribute("company", company);
        model.addAttribute("country", new Locale("", company.country()).getDisplayCountry(Locale.UK));
        model.addAttribute("regions", regions());
        return "staff/company";
    }
}
