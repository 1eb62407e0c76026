package io.dunwell.cases.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPackages;
import io.dunwell.agencies.PlacementState;
import io.dunwell.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account with an agency: what the agency gets, and taking the account back. */
@Controller
@RequestMapping("/customers/{id:\\d+}/placements/{placementId}")
@PreAuthorize("hasRole('SUPERVISOR')")
class PlacementController {

    private static final String VIEW = "cases/recall";

    private final Deeds deeds;
    private final Agencies agencies;
    private final PlacementPackages packages;

    PlacementController(Deeds deeds, Agencies agencies, PlacementPackages packages) {
        this.deeds = deeds;
        this.agencies = agencies;
        this.packages = packages;
    }

    @GetMapping("/recall")
    ModelAndView form(@PathVariable long id, @PathVariable long placementId) {
        var placement = placement(id, placementId);
        return deeds.page(small(placement), new RecallForm(PlacementState.RECALLED, ""));
    }

    @PostMapping("/recall")
    ModelAndView recall(
            @PathVariable long id,
            @PathVariable long placementId,
            @Valid @ModelAttribute("form") RecallForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var placement = placement(id, placementId);
        return deeds.answer(small(placement), result, flash, () -> {
            agencies.end(placementId, form.ending(), deeds.today(), form.note());
            return form.ending() == PlacementState.RECALLED
                    ? "The account was recalled: it is collected here again."
                    : "The placement ended: what is still owed is collected here again.";
        });
    }

    /** The agency's package; who took it is recorded. */
    @GetMapping("/package.zip")
    void download(@PathVariable long id, @PathVariable long placementId, HttpServletResponse response)
            throws IOException {
        placement(id, placementId);
        var content = packages.take(placementId);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("placement-%d.zip".formatted(placementId))
                        .build()
                        .toString());
        response.getOutputStream().write(content);
        response.flushBuffer();
    }

    private static SmallForm small(Placement placement) {
        var ends = new LinkedHashMap<PlacementState, String>();
        Stream.of(PlacementState.values()).filter(PlacementState::isEnd).forEach(end -> ends.put(end, end.label()));
        return new SmallForm(VIEW, placement.account(), page -> page.addObject("placement", placement)
                .addObject("ends", ends));
    }

    /** @throws NotFound also when the placement is another customer's */
    private Placement placement(long customerId, long placementId) {
        var placement = agencies.get(placementId);
        if (placement.account().customerId() != customerId) {
            throw NotFound.of("placement", placementId);
        }
        return placement;
    }
}
