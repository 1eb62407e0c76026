package io.dunwell.cases.web;

import io.dunwell.cases.Cases;
import io.dunwell.cases.CollectionCase;
import io.dunwell.customers.Customers;
import io.dunwell.customers.StopReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.NotFound;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner keeps everybody quiet: for some days, or until the reason is gone. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('SUPERVISOR')")
class SilenceController {

    private static final String HOLD = "cases/hold";
    private static final String STOP = "cases/stop";
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 180;

    private final Deeds deeds;
    private final Cases cases;
    private final Customers customers;
    private final AccountWords words;

    SilenceController(Deeds deeds, Cases cases, Customers customers, AccountWords words) {
        this.deeds = deeds;
        this.cases = cases;
        this.customers = customers;
        this.words = words;
    }

    @GetMapping("/hold")
    ModelAndView holdForm(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        var form = new HoldForm(deeds.today().plusDays(USUAL_DAYS));
        return deeds.page(new SmallForm(HOLD, deeds.account(id, currency)), form);
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") HoldForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var latest = deeds.today().plusDays(MOST_DAYS);
        if (form.until() != null
                && (form.until().isBefore(deeds.today()) || form.until().isAfter(latest))) {
            result.rejectValue("until", "range", "Choose a day from today to %s.".formatted(latest));
        }
        return deeds.answer(new SmallForm(HOLD, account), result, flash, () -> {
            cases.hold(open(account).id(), form.until());
            return "Nobody contacts this customer through %s.".formatted(form.until());
        });
    }

    @PostMapping("/hold/end")
    ModelAndView endHold(@PathVariable long id, @RequestParam String currency, RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(account, flash, () -> {
            cases.hold(open(account).id(), null);
            return "The hold has ended: the case goes on.";
        });
    }

    @GetMapping("/stop")
    ModelAndView stopForm(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(stopping(deeds.account(id, currency)), new StopForm(StopReason.BANKRUPT, ""));
    }

    @PostMapping("/stop")
    ModelAndView stop(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") StopForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return deeds.answer(stopping(deeds.account(id, currency)), result, flash, () -> {
            customers.stop(id, form.reason(), deeds.today(), form.note());
            return "Collection was stopped: nothing is sent to this customer any more.";
        });
    }

    @PostMapping("/stop/lift")
    ModelAndView lift(@PathVariable long id, @RequestParam String currency, RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            customers.liftStop(id);
            return "The stop was lifted: the case goes on.";
        });
    }

    private CollectionCase open(AccountId account) {
        return cases.openCase(account).orElseThrow(() -> NotFound.of("open case", account));
    }

    private SmallForm stopping(AccountId account) {
        return new SmallForm(STOP, account, page -> page.addObject("reasons", reasons()));
    }

    private Map<StopReason, String> reasons() {
        Map<StopReason, String> reasons = new LinkedHashMap<>();
        for (var reason : StopReason.values()) {
            reasons.put(reason, words.stop(reason));
        }
        return reasons;
    }
}
