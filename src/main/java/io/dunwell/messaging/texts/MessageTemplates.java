package io.dunwell.messaging.texts;

import io.dunwell.kernel.Channel;
import io.dunwell.messaging.TemplateCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All texts, read, checked and compiled once at start. The application does not start with a template at fault. */
@Component
public class MessageTemplates {

    static final String FALLBACK = "en";

    private static final String FILES = "classpath*:message-templates/*/*.mustache";
    private static final String PARTS = "classpath*:message-templates/*/parts/*.mustache";

    private final Map<Place, CompiledTemplate> compiled = new HashMap<>();

    private record Place(String key, Channel channel, String language) {}

    MessageTemplates() throws IOException {
        this(files(FILES), files(PARTS));
    }

    /**
     * @param files path to text
     * @param parts path to text
     * @throws TemplateRefused with one sentence per fault
     */
    MessageTemplates(Map<String, String> files, Map<String, String> parts) {
        var faults = new ArrayList<String>();
        for (var file : files.entrySet()) {
            var source = TemplateSource.of(file.getKey(), file.getValue());
            var textParts = parts(parts, source, List.of("text"));
            var markupParts = parts(parts, source, source.markup());
            faults.addAll(source.faults(textParts, markupParts));
            if (faults.isEmpty()) {
                compiled.put(
                        new Place(source.key(), source.channel(), source.language()),
                        CompiledTemplate.of(source, textParts, markupParts));
            }
        }
        faults.addAll(missing());
        if (!faults.isEmpty()) {
            throw TemplateRefused.because(faults);
        }
    }

    /** The first of {@code languages} that has this text, else English; empty when there is none for the channel. */
    public Optional<String> language(String key, Channel channel, List<String> languages) {
        return languages.stream()
                .filter(language -> compiled.containsKey(new Place(key, channel, language)))
                .findFirst()
                .or(() -> Optional.of(FALLBACK)
                        .filter(language -> compiled.containsKey(new Place(key, channel, language))));
    }

    /** @throws TextRefused when a value cannot stand where the template puts it */
    public MessageText fill(String key, Channel channel, String language, Map<String, Object> fields) {
        var template = compiled.get(new Place(key, channel, language));
        if (template == null) {
            throw new IllegalArgumentException("No text for %s %s %s".formatted(key, channel, language));
        }
        return template.fill(fields);
    }

    private List<String> missing() {
        return TemplateCatalog.ALL.stream()
                .filter(info -> !compiled.containsKey(new Place(info.key(), Channel.EMAIL, FALLBACK)))
                .map(info -> "The template %s has no English email text.".formatted(info.key()))
                .toList();
    }

    /** Looks a part up in each of {@code kinds}: what is no different in HTML is written once, as text. */
    private static UnaryOperator<String> parts(Map<String, String> parts, TemplateSource source, List<String> kinds) {
        return name -> kinds.stream()
                .map("message-templates/%s/parts/%s.%%s.mustache".formatted(source.language(), name)::formatted)
                .flatMap(ending ->
                        parts.entrySet().stream().filter(part -> part.getKey().endsWith(ending)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    static Map<String, String> files(String pattern) throws IOException {
        var result = new HashMap<String, String>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            result.put(file.getURL().toString(), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return result;
    }
}
