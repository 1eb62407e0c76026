package io.dunwell.agencies.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.Agency;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.PlacementRejected;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts with an agency: what it was given, and taking them back. */
@Controller
@RequestMapping("/placements")
@PreAuthorize("hasRole('COLLECTOR')")
class PlacementsController {

    private static final int PAGE = 50;

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final Customers customers;
    private final BusinessCalendar calendar;

    PlacementsController(Agencies agencies, AgencyDirectory directory, Customers customers, BusinessCalendar calendar) {
        this.agencies = agencies;
        this.directory = directory;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = agencies.placements(Math.max(0, page), PAGE);
        model.addAttribute("page", found);
        model.addAttribute("agencies", directory.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)));
        model.addAttribute(
                "customers",
                customers.byIds(
                        found.map(placement -> placement.account().customerId()).toSet()));
        return "agencies/list";
    }

    /** Personal data leaves the house with it: only the people who may approve a placement fetch it. */
    @GetMapping("/{id}/package.zip")
    @PreAuthorize("hasRole('SUPERVISOR')")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        agencies.get(id);
        var name = ContentDisposition.attachment()
                .filename("placement-" + id + ".zip")
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        agencies.writePackage(id, calendar.today(), response.getOutputStream());
    }

    @PostMapping("/{id}/recall")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String recall(@PathVariable long id, RedirectAttributes flash) {
        try {
            agencies.recall(id, calendar.today(), null);
            flash.addFlashAttribute("done", "The account was recalled; it is chased from here again.");
        } catch (PlacementRejected refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/placements";
    }
}
