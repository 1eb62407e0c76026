package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts the house ships, version 0 of each, read, checked and compiled once at start. The application does not
 * start with one at fault.
 */
@Component
public class HouseTexts {

    static final String FALLBACK = "en";

    private static final String FILES = "classpath*:message-templates/*/*.mustache";
    private static final String PARTS = "classpath*:message-templates/*/parts/*.mustache";
    private static final Pattern PATH =
            Pattern.compile(".*message-templates/([a-z]{2})/([a-z-]+)\\.(email|sms|letter)\\.mustache");

    private final Map<TextPlace, Words> words = new HashMap<>();
    private final Map<TextPlace, Wording> wordings = new HashMap<>();
    private final Parts parts;

    HouseTexts() throws IOException {
        this(files(FILES), files(PARTS));
    }

    /**
     * @param files path to text
     * @param parts path to text
     * @throws TemplateRefused with one sentence per fault
     */
    HouseTexts(Map<String, String> files, Map<String, String> parts) {
        this.parts = new Parts(parts);
        files.forEach(this::add);
        var faults = new ArrayList<String>();
        words.forEach((place, text) -> faults(place, text, Standing.HOUSE)
                .forEach(fault -> faults.add("The template %s: %s".formatted(place, fault.sentence()))));
        faults.addAll(missing());
        if (!faults.isEmpty()) {
            throw TemplateRefused.because(faults);
        }
        words.forEach((place, text) -> wordings.put(place, compiled(place, 0, text)));
    }

    public Set<TextPlace> places() {
        return words.keySet();
    }

    /** Null where the house has no text. */
    public @Nullable Words words(TextPlace place) {
        return words.get(place);
    }

    /** Everything that is wrong with this text, whoever wrote it. */
    public List<Fault> faults(TextPlace place, Words text, Standing standing) {
        var kinds = place.channel() == Channel.EMAIL
                ? List.of(parts.text(place), parts.markup(place))
                : List.of(place.channel() == Channel.LETTER ? parts.markup(place) : parts.text(place));
        return kinds.stream()
                .flatMap(known -> new TextCheck(place, text, standing).faults(known).stream())
                .distinct()
                .toList();
    }

    /** @param text one without faults */
    public Wording compiled(TextPlace place, int version, Words text) {
        return new Wording(
                place, version, CompiledTemplate.of(place.channel(), text, parts.text(place), parts.markup(place)));
    }

    /** All of the house's own. */
    public Map<TextPlace, Wording> wordings() {
        return wordings;
    }

    /** Names of the parts that texts of this place may include. */
    public Set<String> parts(TextPlace place) {
        return parts.names(place);
    }

    private void add(String path, String text) {
        var name = PATH.matcher(path);
        if (!name.matches() || !TemplateCatalog.has(name.group(2))) {
            throw new TemplateRefused(
                    "The template file %s is not named <language>/<template>.<channel>.mustache after a".formatted(path)
                            + " template of the catalogue");
        }
        var channel = Channel.valueOf(name.group(3).toUpperCase(Locale.ROOT));
        words.put(new TextPlace(name.group(2), channel, name.group(1)), Words.ofFile(channel, text));
    }

    private List<String> missing() {
        return TemplateCatalog.ALL.stream()
                .filter(info -> !words.containsKey(new TextPlace(info.key(), Channel.EMAIL, FALLBACK)))
                .map(info -> "The template %s has no English email text.".formatted(info.key()))
                .toList();
    }

    static Map<String, String> files(String pattern) throws IOException {
        var result = new HashMap<String, String>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            result.put(file.getURL().toString(), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return result;
    }

    /** Parts by path; what is no different in HTML is written once, as text. */
    private record Parts(Map<String, String> files) {

        UnaryOperator<String> text(TextPlace place) {
            return of(place, List.of("text"));
        }

        UnaryOperator<String> markup(TextPlace place) {
            return of(place, place.channel() == Channel.LETTER ? List.of("letter", "text") : List.of("html", "text"));
        }

        Set<String> names(TextPlace place) {
            var kinds = place.channel() == Channel.LETTER ? "(letter|text)" : "text";
            var path = Pattern.compile(
                    ".*message-templates/%s/parts/([a-z-]+)\\.%s\\.mustache".formatted(place.language(), kinds));
            return files.keySet().stream()
                    .map(path::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }

        private UnaryOperator<String> of(TextPlace place, List<String> kinds) {
            return name -> kinds.stream()
                    .map("message-templates/%s/parts/%s.%%s.mustache".formatted(place.language(), name)::formatted)
                    .flatMap(this::endingWith)
                    .findFirst()
                    .orElse("");
        }

        private Stream<String> endingWith(String path) {
            return files.entrySet().stream()
                    .filter(part -> part.getKey().endsWith(path))
                    .map(Map.Entry::getValue);
        }
    }
}
