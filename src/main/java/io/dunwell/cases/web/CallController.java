package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.cases.CallRefused;
import io.dunwell.cases.Calls;
import io.dunwell.cases.CollectionCase;
import io.dunwell.cases.Conversations;
import io.dunwell.cases.WrongNumbers;
import io.dunwell.customers.Contact;
import io.dunwell.customers.Customers;
import io.dunwell.kernel.AccountId;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

/** Calls by people: asked of the gate before the number is dialled, written down afterwards. */
@Controller
@RequestMapping("/customers/{id:\\d+}/calls")
@PreAuthorize("hasRole('COLLECTOR')")
class CallController {

    private static final String VIEW = "cases/call";

    private final Deeds deeds;
    private final Calls calls;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Customers customers;
    private final WrongNumbers wrongs;

    CallController(
            Deeds deeds,
            Calls calls,
            Conversations conversations,
            Accounts accounts,
            Customers customers,
            WrongNumbers wrongs) {
        this.deeds = deeds;
        this.calls = calls;
        this.conversations = conversations;
        this.accounts = accounts;
        this.customers = customers;
        this.wrongs = wrongs;
    }

    /** Asked by the number's link before it dials; 422 with the sentence when a rule forbids the call. */
    @PostMapping
    ResponseEntity<String> begin(
            @PathVariable long id,
            @RequestParam String currency,
            @RequestParam long contact,
            @RequestParam(defaultValue = "true") boolean chasing) {
        try {
            calls.begin(deeds.account(id, currency), contact, chasing);
            return ResponseEntity.noContent().build();
        } catch (CallRefused refusal) {
            return ResponseEntity.unprocessableEntity().body(refusal.sentence());
        }
    }

    /** Of a call that was begun here and not written down. */
    @PostMapping("/unanswered")
    ModelAndView unanswered(
            @PathVariable long id, @RequestParam String currency, @RequestParam long call, RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        return deeds.answer(account, flash, () -> {
            calls.nobodyAnswered(account, call);
            return "Nobody answered: that is written down.";
        });
    }

    /** @param call one that was begun here and is written down now */
    @GetMapping("/new")
    ModelAndView form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Long call) {
        var account = deeds.account(id, currency);
        return deeds.page(small(account, call), CallForm.blank(people(account).keySet()));
    }

    @PostMapping("/new")
    ModelAndView writeDown(
            @PathVariable long id,
            @RequestParam String currency,
            @RequestParam(required = false) @Nullable Long call,
            @Valid @ModelAttribute("form") CallForm form,
            BindingResult result,
            RedirectAttributes flash) {
        var account = deeds.account(id, currency);
        var answer = deeds.answer(small(account, call), result, flash, () -> {
            var open = accounts.get(account).openCase().map(CollectionCase::id).orElse(null);
            var begun = call == null ? null : calls.mine(account, call);
            var on = begun == null ? deeds.today() : deeds.day(begun.begunAt());
            conversations.log(form.conversation(account, open, on), begun);
            form.verified().ifPresent(contact -> customers.verifyContact(contact, deeds.today()));
            if (form.reachedSomebodyElse()) {
                wrongs.wrongNumber(id, form.contact(), deeds.today());
                return "The call was written down. Somebody is asked to find the right number.";
            }
            return "The call was written down.";
        });
        return form.wantsPlan() && !result.hasErrors()
                ? new ModelAndView("redirect:/customers/%d/plan?currency=%s".formatted(id, account.currency()))
                : answer;
    }

    private SmallForm small(AccountId account, @Nullable Long call) {
        return new SmallForm(VIEW, account, page -> page.addObject("people", people(account))
                .addObject("begun", call == null ? null : calls.mine(account, call))
                .addObject("untold", call == null ? calls.untold(account) : List.of())
                .addObject("directions", CallForm.DIRECTIONS)
                .addObject("outcomes", CallForm.OUTCOMES)
                .addObject("reasons", CallForm.REASONS));
    }

    private Map<Long, String> people(AccountId account) {
        Map<Long, String> people = new LinkedHashMap<>();
        accounts.get(account).contacts().stream()
                .filter(person -> person.phone() != null)
                .forEach((Contact person) -> people.put(person.id(), person.name()));
        return people;
    }
}
