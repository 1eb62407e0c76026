package io.dunwell.messaging.web;

import io.dunwell.customers.CustomerRow;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.Rejection;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.inbound.GivenTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A text or email from nobody known is given to a customer, found by name or number. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
@RequestMapping("/messages/received/{id:\\d+}/give")
class GivenController {

    private static final int OFFERED = 12;

    private final Messaging messaging;
    private final GivenTexts given;
    private final Customers customers;
    private final CompanyClock clock;

    GivenController(Messaging messaging, GivenTexts given, Customers customers, CompanyClock clock) {
        this.messaging = messaging;
        this.given = given;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView look(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        return page(id, q).addObject("remember", true).addObject("name", "");
    }

    @PostMapping
    ModelAndView give(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        var refusal = missing(customer, remember, name);
        if (refusal == null && customer != null) {
            try {
                given.give(id, customer, remember ? name : null, clock.instant());
                flash.addFlashAttribute("done", "It is this customer's now. What must be answered is on the worklist.");
                return new ModelAndView("redirect:/customers/" + customer);
            } catch (Rejection rejected) {
                refusal = rejected.sentence();
            } catch (ConcurrencyFailureException together) {
                refusal = "Somebody else changed this customer at the same moment, so nothing was saved. Try it again.";
            }
        }
        var again = page(id, q)
                .addObject("refusal", refusal)
                .addObject("chosen", customer)
                .addObject("remember", remember)
                .addObject("name", name);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static @Nullable String missing(@Nullable Long customer, boolean remember, String name) {
        if (customer == null) {
            return "Choose the customer that it comes from.";
        }
        return remember && name.isBlank() ? "Enter the name of the person who wrote, or remember nobody." : null;
    }

    private ModelAndView page(long id, String q) {
        List<CustomerRow> found = q.isBlank()
                ? List.of()
                : customers.search(q, PageRequest.of(0, OFFERED)).getContent();
        return new ModelAndView("messaging/give")
                .addObject("text", messaging.whole(id).text())
                .addObject("words", messaging.whole(id).words())
                .addObject("q", q.strip())
                .addObject("found", found);
    }
}
