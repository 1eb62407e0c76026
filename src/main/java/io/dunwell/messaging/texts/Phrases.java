package io.dunwell.messaging.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Words of one language for codes, from {@code message-templates/<language>/words.properties}. */
final class Phrases {

    private static final Map<String, Phrases> LANGUAGES = new ConcurrentHashMap<>();

    private final Properties words;

    private Phrases(Properties words) {
        this.words = words;
    }

    static Phrases in(String language) {
        return LANGUAGES.computeIfAbsent(language, Phrases::read);
    }

    /** Empty when the language has no word for it. */
    String of(String code) {
        return words.getProperty(code, "");
    }

    /** The first {@code most}, then how many more there are. */
    String list(List<String> all, int most) {
        var listed = String.join(", ", all.subList(0, Math.min(most, all.size())));
        return all.size() <= most
                ? listed
                : listed + " " + MessageFormat.format(of("more"), Integer.toString(all.size() - most));
    }

    private static Phrases read(String language) {
        var words = new Properties();
        var path = "/message-templates/%s/words.properties".formatted(language);
        try (var file = Phrases.class.getResourceAsStream(path)) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return new Phrases(words);
    }
}
