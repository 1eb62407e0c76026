package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.DisputeDesk;
import io.dunwell.disputes.DisputeDuties;
import io.dunwell.disputes.DisputeReason;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.ledger.OpenItem;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Disputes: opened about chosen items. */
@Controller
@RequestMapping("/customers/{id:\\d+}")
@PreAuthorize("hasRole('COLLECTOR')")
class DisputeController {

    private static final String OPEN = "cases/dispute";
    private static final int ANSWER_IN_BUSINESS_DAYS = 10;

    private final Deeds deeds;
    private final DisputeDesk disputes;
    private final DisputeDuties duties;
    private final Accounts accounts;
    private final BusinessCalendar calendar;

    DisputeController(
            Deeds deeds, DisputeDesk disputes, DisputeDuties duties, Accounts accounts, BusinessCalendar calendar) {
        this.deeds = deeds;
        this.disputes = disputes;
        this.duties = duties;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/dispute")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") Set<Long> items,
            @RequestParam(defaultValue = "PRICE") DisputeReason reason) {
        var account = deeds.account(id, currency);
        var answerDueOn = calendar.plusBusinessDays(deeds.today(), ANSWER_IN_BUSINESS_DAYS);
        var form = new DisputeForm(items, reason, null, answerDueOn, "", "");
        return deeds.page(opening(account, items), form);
    }

    @PostMapping("/dispute")
    ModelAndView open(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") DisputeForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var held = Deeds.money(result, "amount", form.amount(), currency);
        return deeds.answer(opening(account, form.items()), result, flash, () -> {
            disputes.open(form.dispute(
                    account, held == null ? OpenItems.sum(accounts.get(account), form.items()) : held, deeds.today()));
            return "The dispute was opened. What is contested is not chased until it is answered.";
        });
    }

    private SmallForm opening(AccountId account, Set<Long> chosen) {
        return new SmallForm(OPEN, account, page -> page.addObject("offered", offered(account, chosen))
                .addObject("chosen", chosen)
                .addObject("owners", owners())
                .addObject("reasons", labels(DisputeReason.values(), DisputeReason::label)));
    }

    private List<OpenItem> offered(AccountId id, Set<Long> chosen) {
        var account = accounts.get(id);
        return OpenItems.offered(account, chosen, account.dealings().contestedCharges());
    }

    private Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        owners.put("", "Me");
        duties.candidates().forEach(person -> owners.put(person.login(), person.name()));
        return owners;
    }

    private static <T> Map<T, String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Function.identity(), label, (one, other) -> one, LinkedHashMap::new));
    }
}
