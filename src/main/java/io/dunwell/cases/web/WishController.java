package io.dunwell.cases.web;

import io.dunwell.cases.Accounts;
import io.dunwell.customers.Contact;
import io.dunwell.customers.WishKind;
import io.dunwell.customers.Wishes;
import io.dunwell.kernel.AccountId;
import io.dunwell.kernel.Channel;
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

/** What customers asked about when and how they are reached. */
@Controller
@RequestMapping("/customers/{id:\\d+}/wishes")
@PreAuthorize("hasRole('COLLECTOR')")
class WishController {

    private static final String VIEW = "cases/wish";

    private final Deeds deeds;
    private final Wishes wishes;
    private final Accounts accounts;
    private final WishWords words;

    WishController(Deeds deeds, Wishes wishes, Accounts accounts, WishWords words) {
        this.deeds = deeds;
        this.wishes = wishes;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable long id, @RequestParam(required = false) @Nullable String currency) {
        return deeds.page(small(deeds.account(id, currency)), WishForm.blank());
    }

    @PostMapping("/new")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam String currency,
            @Valid @ModelAttribute("form") WishForm form,
            BindingResult result,
            RedirectAttributes flash) {
        return deeds.answer(small(deeds.account(id, currency)), result, flash, () -> {
            wishes.add(form.wish(id));
            return "The wish was written down and binds from now on.";
        });
    }

    @PostMapping("/{wishId:\\d+}/lift")
    ModelAndView lift(
            @PathVariable long id, @PathVariable long wishId, @RequestParam String currency, RedirectAttributes flash) {
        return deeds.answer(deeds.account(id, currency), flash, () -> {
            wishes.lift(id, wishId);
            return "The wish no longer binds; it stays on record.";
        });
    }

    private SmallForm small(AccountId account) {
        return new SmallForm(VIEW, account, page -> choices(page, account));
    }

    private ModelAndView choices(ModelAndView page, AccountId account) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", "Everybody there");
        for (Contact person : accounts.get(account).contacts()) {
            people.put(Long.toString(person.id()), person.name());
        }
        Map<WishKind, String> kinds = new LinkedHashMap<>();
        for (var kind : WishKind.values()) {
            kinds.put(kind, words.kind(kind));
        }
        Map<Channel, String> channels = new LinkedHashMap<>();
        for (var channel : Channel.values()) {
            channels.put(channel, words.way(channel));
        }
        return page.addObject("people", people)
                .addObject("kinds", kinds)
                .addObject("channels", channels)
                .addObject("spans", WishForm.SPANS);
    }
}
