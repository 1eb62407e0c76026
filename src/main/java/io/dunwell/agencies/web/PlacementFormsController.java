package io.dunwell.agencies.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.PackageLinks;
import io.dunwell.agencies.PlacementPackages;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account with an agency: its package, the agency's answer, what it must be told, and the end. */
@Controller
@RequestMapping("/placements/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class PlacementFormsController {

    private final PlacementPage page;
    private final Agencies agencies;
    private final AgencyNotices notices;
    private final PlacementPackages packages;
    private final PackageLinks links;
    private final BusinessCalendar calendar;

    PlacementFormsController(
            PlacementPage page,
            Agencies agencies,
            AgencyNotices notices,
            PlacementPackages packages,
            PackageLinks links,
            BusinessCalendar calendar) {
        this.page = page;
        this.agencies = agencies;
        this.notices = notices;
        this.packages = packages;
        this.links = links;
        this.calendar = calendar;
    }

    @GetMapping
    String one(@PathVariable long id, Model model) {
        return page.show(id, model);
    }

    /** Personal data leaves the house with it: only the people who may approve a placement fetch it. */
    @GetMapping("/package.zip")
    @PreAuthorize("hasRole('SUPERVISOR')")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        var content = packages.take(id);
        var name = ContentDisposition.attachment()
                .filename("placement-" + id + ".zip")
                .build();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        response.getOutputStream().write(content);
    }

    /** The agency fetches it itself, with a link that is mailed to it. */
    @PostMapping("/package-link")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String sendLink(@PathVariable long id, RedirectAttributes flash) {
        return page.answer(id, flash, () -> {
            links.sendAgain(id, calendar.today());
            return "The agency gets a link to the package by mail.";
        });
    }

    @PostMapping("/acknowledge")
    String acknowledge(
            @PathVariable long id,
            @Valid @ModelAttribute("acknowledgement") AcknowledgementForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(id, result, model, flash, response, () -> {
            agencies.acknowledge(id, form.reference(), form.on());
            return "The agency has it as %s.".formatted(form.reference().strip());
        });
    }

    @PostMapping("/end")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String end(
            @PathVariable long id,
            @Valid @ModelAttribute("ending") EndingForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return page.answer(id, result, model, flash, response, () -> {
            agencies.end(id, form.how(), form.on(), form.note());
            return "The placement ended: %s. What is still owed is collected here again."
                    .formatted(form.how().label().toLowerCase(Locale.ROOT));
        });
    }

    @PostMapping("/notices/{noticeId}/told")
    String told(@PathVariable long id, @PathVariable long noticeId, RedirectAttributes flash) {
        if (notices.get(noticeId).placementId() != id) {
            throw NotFound.of("notice", noticeId);
        }
        return page.answer(id, flash, () -> {
            notices.told(noticeId);
            return "Recorded: the agency knows.";
        });
    }
}
