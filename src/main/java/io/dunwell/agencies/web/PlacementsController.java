package io.dunwell.agencies.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.Agency;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.AgencyNotice;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.AgencyPayment;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.agencies.Placement;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts with agencies, and what must be done about them: ask, tell, and see that the money comes. */
@Controller
@RequestMapping("/placements")
@PreAuthorize("hasRole('COLLECTOR')")
class PlacementsController {

    private static final int PAGE = 50;

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final AgencyNotices notices;
    private final AgencyPayments payments;
    private final Customers customers;
    private final BusinessCalendar calendar;

    PlacementsController(
            Agencies agencies,
            AgencyDirectory directory,
            AgencyNotices notices,
            AgencyPayments payments,
            Customers customers,
            BusinessCalendar calendar) {
        this.agencies = agencies;
        this.directory = directory;
        this.notices = notices;
        this.payments = payments;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        var found = agencies.placements(Math.max(0, page), PAGE);
        model.addAttribute("page", found);
        names(found.getContent(), model);
        return "agencies/list";
    }

    @GetMapping("/unacknowledged")
    String unacknowledged(Model model) {
        var late = agencies.unacknowledged(calendar.today());
        model.addAttribute("placements", late);
        model.addAttribute("by", late.stream().collect(Collectors.toMap(Placement::id, agencies::acknowledgeBy)));
        names(late, model);
        return "agencies/unacknowledged";
    }

    @GetMapping("/untold")
    String untold(Model model) {
        var untold = notices.untold();
        model.addAttribute("notices", untold);
        placements(untold.stream().map(AgencyNotice::placementId), model);
        return "agencies/untold";
    }

    @GetMapping("/awaited")
    String awaited(Model model) {
        var awaited = payments.awaited();
        model.addAttribute("payments", awaited);
        placements(awaited.stream().map(AgencyPayment::placementId), model);
        return "agencies/awaited";
    }

    private void placements(Stream<Long> ids, Model model) {
        var placements = agencies.all(ids.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Placement::id, Function.identity()));
        model.addAttribute("placements", placements);
        names(placements.values(), model);
    }

    private void names(Collection<Placement> placements, Model model) {
        model.addAttribute("agencies", directory.all().stream().collect(Collectors.toMap(Agency::id, Agency::name)));
        model.addAttribute(
                "customers",
                customers.byIds(placements.stream()
                        .map(placement -> placement.account().customerId())
                        .collect(Collectors.toSet())));
    }
}
