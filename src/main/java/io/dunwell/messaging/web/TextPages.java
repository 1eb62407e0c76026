package io.dunwell.messaging.web;

import io.dunwell.messaging.texts.FieldHelp;
import io.dunwell.messaging.texts.HouseTexts;
import io.dunwell.messaging.texts.TextPlace;
import io.dunwell.messaging.versions.PreviewAccounts;
import io.dunwell.messaging.versions.TextStatus;
import io.dunwell.messaging.versions.TextVersions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about one text have in common. */
@Component
class TextPages {

    private final TextVersions versions;
    private final HouseTexts house;
    private final PreviewAccounts accounts;

    TextPages(TextVersions versions, HouseTexts house, PreviewAccounts accounts) {
        this.versions = versions;
        this.house = house;
        this.accounts = accounts;
    }

    /**
     * What is typed first: the draft, else what is in force.
     *
     * @param account chosen before
     */
    WordsForm form(TextPlace place, String account) {
        var draft = versions.status(place).draft();
        return draft == null
                ? WordsForm.of(versions.wordsInForce(place), 0, account)
                : WordsForm.of(draft.words(), draft.version(), account);
    }

    /** @throws io.dunwell.kernel.NotFound when there is no such text */
    TextStatus describe(TextPlace place, Model model) {
        var status = versions.status(place);
        model.addAttribute("status", status);
        model.addAttribute("path", TextPath.of(place));
        model.addAttribute("language", TextPath.language(place.language()));
        model.addAttribute("history", versions.history(place));
        return status;
    }

    void helpToWrite(TextPlace place, WordsForm form, Model model) {
        var account = form.chosen();
        model.addAttribute("found", account == null ? List.of() : accounts.chosen(account));
        model.addAttribute("form", form);
        model.addAttribute("fields", FieldHelp.of(place, house.parts(place)));
        model.addAttribute("others", others(place));
    }

    /** The same message by other channels and in other languages. */
    private List<TextPlace> others(TextPlace place) {
        return versions.all().stream()
                .map(TextStatus::place)
                .filter(other -> other.template().equals(place.template()))
                .filter(other ->
                        Objects.equals(other.language(), place.language()) || other.channel() == place.channel())
                .toList();
    }
}
