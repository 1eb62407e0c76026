package io.dunwell.agencies.web;

import io.dunwell.agencies.Agencies;
import io.dunwell.agencies.AgencyPayments;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an agency collected on one account: posted, paid out, taken back. */
@Controller
@RequestMapping("/placements/{id:\\d+}/payments")
@PreAuthorize("hasRole('COLLECTOR')")
class CollectedController {

    private final PlacementPage page;
    private final Agencies agencies;
    private final AgencyPayments payments;
    private final BusinessCalendar calendar;

    CollectedController(PlacementPage page, Agencies agencies, AgencyPayments payments, BusinessCalendar calendar) {
        this.page = page;
        this.agencies = agencies;
        this.payments = payments;
        this.calendar = calendar;
    }

    @PostMapping
    String post(
            @PathVariable long id,
            @Valid @ModelAttribute("payment") CollectedForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var currency = agencies.get(id).account().currency();
        form.check(result, currency);
        return page.answer(id, result, model, flash, response, () -> {
            var posted = payments.post(form.payment(id, currency));
            return "%s was posted, of which the agency keeps %s.".formatted(posted.gross(), posted.commission());
        });
    }

    @PostMapping("/{paymentId}/remitted")
    String remitted(@PathVariable long id, @PathVariable long paymentId, RedirectAttributes flash) {
        check(id, paymentId);
        return page.answer(id, flash, () -> {
            payments.remitted(paymentId, calendar.today());
            return "%s came from the agency.".formatted(payments.get(paymentId).net());
        });
    }

    @PostMapping("/{paymentId}/take-back")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String takeBack(@PathVariable long id, @PathVariable long paymentId, RedirectAttributes flash) {
        check(id, paymentId);
        return page.answer(id, flash, () -> {
            payments.takeBack(paymentId, calendar.today(), "Taken back on the page of the placement");
            return "%s was taken back with the agency’s share: what it had paid is owed again."
                    .formatted(payments.get(paymentId).gross());
        });
    }

    private void check(long id, long paymentId) {
        if (payments.get(paymentId).placementId() != id) {
            throw NotFound.of("agency payment", paymentId);
        }
    }
}
