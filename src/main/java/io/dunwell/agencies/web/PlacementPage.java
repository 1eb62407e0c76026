package io.dunwell.agencies.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyDirectory;
import io.dunwell.agencies.AgencyNotices;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.agencies.PackageDrops;
import io.dunwell.agencies.PlacementPackages;
import io.dunwell.agencies.PlacementState;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Rejection;
import io.dunwell.ledger.Ledger;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one placement with its three forms, and how each of them is answered. */
@Component
class PlacementPage {

    static final String VIEW = "agencies/one";

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final AgencyPayments payments;
    private final AgencyNotices notices;
    private final PlacementPackages packages;
    private final PackageDrops drops;
    private final Customers customers;
    private final Ledger ledger;
    private final BusinessCalendar calendar;

    PlacementPage(
            Agencies agencies,
            AgencyDirectory directory,
            AgencyPayments payments,
            AgencyNotices notices,
            PlacementPackages packages,
            PackageDrops drops,
            Customers customers,
            Ledger ledger,
            BusinessCalendar calendar) {
        this.agencies = agencies;
        this.directory = directory;
        this.payments = payments;
        this.notices = notices;
        this.packages = packages;
        this.drops = drops;
        this.customers = customers;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Forms that are in the model already stay as they are. */
    String show(long id, Model model) {
        var placement = agencies.get(id);
        var today = calendar.today();
        model.addAttribute("placement", placement);
        model.addAttribute("agency", directory.get(placement.agencyId()));
        model.addAttribute("customer", customers.get(placement.account().customerId()));
        model.addAttribute("owed", ledger.figures(placement.account(), today).balance());
        model.addAttribute("acknowledgeBy", agencies.acknowledgeBy(placement));
        model.addAttribute("payments", payments.of(id));
        model.addAttribute("notices", notices.of(id));
        model.addAttribute("deliveries", packages.deliveries(id));
        model.addAttribute("dropped", drops.of(id).orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("ends", ends());
        putIfAbsent(model, "acknowledgement", AcknowledgementForm.blank(today));
        putIfAbsent(model, "payment", CollectedForm.blank(today));
        putIfAbsent(model, "ending", EndingForm.blank(today));
        return VIEW;
    }

    /** @param deed returns the sentence that the person reads then */
    String answer(
            long id,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Supplier<String> deed) {
        if (!result.hasErrors()) {
            try {
                flash.addFlashAttribute("done", deed.get());
                return back(id);
            } catch (Rejection refusal) {
                result.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(id, model);
    }

    /** The same for a button without a form. */
    String answer(long id, RedirectAttributes flash, Supplier<String> deed) {
        try {
            flash.addFlashAttribute("done", deed.get());
        } catch (Rejection refusal) {
            flash.addFlashAttribute("refused", refusal.sentence());
        }
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/placements/" + id;
    }

    private static LinkedHashMap<PlacementState, String> ends() {
        var ends = new LinkedHashMap<PlacementState, String>();
        Stream.of(PlacementState.values()).filter(PlacementState::isEnd).forEach(end -> ends.put(end, end.label()));
        return ends;
    }

    private static void putIfAbsent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
