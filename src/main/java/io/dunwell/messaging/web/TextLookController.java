package io.dunwell.messaging.web;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.messaging.outbox.TextPreviews;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.texts.TextRefused;
import io.dunwell.messaging.versions.PreviewAccounts;
import io.dunwell.messaging.versions.TextVersions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** While a text is being written: what stands against it, and how a real account would read it. Changes nothing. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'POLICY_MANAGER')")
class TextLookController {

    private final TextVersions versions;
    private final TextPreviews previews;
    private final PreviewAccounts accounts;
    private final CompanyClock clock;

    TextLookController(TextVersions versions, TextPreviews previews, PreviewAccounts accounts, CompanyClock clock) {
        this.versions = versions;
        this.previews = previews;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping("/templates/{template}/{language}/{channel}/look")
    String look(
            @PathVariable String template,
            @PathVariable String language,
            @PathVariable String channel,
            @ModelAttribute("form") WordsForm form,
            Model model) {
        var place = TextPath.place(template, language, channel);
        var faults = versions.faults(place, form.words());
        model.addAttribute("place", place);
        model.addAttribute("faults", faults);
        if (faults.isEmpty()) {
            fill(place, form, model);
        }
        return "messaging/text-parts :: look";
    }

    @GetMapping("/templates/accounts")
    String accounts(@RequestParam(name = "who", defaultValue = "") String who, Model model) {
        model.addAttribute("who", who.strip());
        model.addAttribute("found", accounts.find(who));
        return "messaging/text-parts :: accounts";
    }

    private void fill(TextPlace place, WordsForm form, Model model) {
        var account = form.chosen();
        if (account == null) {
            return;
        }
        try {
            model.addAttribute("preview", previews.of(place, form.words(), account, clock.instant()));
        } catch (TextRefused refusal) {
            model.addAttribute("refused", refusal.sentence());
        }
    }
}
