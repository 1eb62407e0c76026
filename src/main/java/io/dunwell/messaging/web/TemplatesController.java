package io.dunwell.messaging.web;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateInfo;
import io.dunwell.messaging.versions.SuitIntents;
import io.dunwell.messaging.versions.TextStatus;
import io.dunwell.messaging.versions.TextVersion;
import io.dunwell.messaging.versions.TextVersions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All texts by message and language, and the owner's word on suits. */
@Controller
@PreAuthorize("hasAnyRole('COLLECTOR', 'POLICY_MANAGER')")
@RequestMapping("/templates")
class TemplatesController {

    private final TextVersions versions;
    private final SuitIntents suits;

    TemplatesController(TextVersions versions, SuitIntents suits) {
        this.versions = versions;
        this.suits = suits;
    }

    /** A message in one language, with its texts by channel. */
    record Line(TemplateInfo info, String code, String language, Map<String, TextStatus> texts) {

        static Line of(List<TextStatus> texts) {
            var first = texts.get(0);
            return new Line(
                    first.info(),
                    first.place().language(),
                    TextPath.language(first.place().language()),
                    texts.stream()
                            .collect(Collectors.toMap(
                                    one -> one.place().channel().name(), one -> one)));
        }

        /** What was published last of these texts; null when nothing was. */
        public @Nullable TextVersion latest() {
            return texts.values().stream()
                    .flatMap(text -> Stream.ofNullable(text.newest()))
                    .max(Comparator.comparing(TextVersion::publishedAt))
                    .orElse(null);
        }
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String language, Model model) {
        var texts = versions.all();
        var lines = texts.stream()
                .filter(text -> language.isEmpty() || text.place().language().equals(language))
                .collect(Collectors.groupingBy(
                        text -> text.place().template() + "/" + text.place().language(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        model.addAttribute("lines", lines.values().stream().map(Line::of).toList());
        model.addAttribute("language", language);
        model.addAttribute("languages", languages(texts));
        model.addAttribute("channels", List.of(Channel.EMAIL.name(), Channel.SMS.name(), Channel.LETTER.name()));
        model.addAttribute("suit", suits.newest().orElse(null));
        return "messaging/templates";
    }

    @PostMapping("/suits")
    @PreAuthorize("hasRole('SUPERVISOR')")
    String sayWhetherSuitsAreIntended(@RequestParam boolean intended, RedirectAttributes flash) {
        suits.say(intended);
        flash.addFlashAttribute(
                "done",
                intended
                        ? "Final notices may now speak of a suit, because you really intend one."
                        : "No text may speak of a suit any more; those that do are replaced by the house's own at once.");
        return "redirect:/templates";
    }

    private static Map<String, String> languages(List<TextStatus> texts) {
        var known = new LinkedHashMap<String, String>();
        texts.forEach(text -> known.putIfAbsent(
                text.place().language(), TextPath.language(text.place().language())));
        return known;
    }
}
