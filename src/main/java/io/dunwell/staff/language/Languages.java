package io.dunwell.staff.language;

import io.dunwell.staff.TeamRejected;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The languages in which pages can be read besides English; their phrases stand in {@code languages/<tag>/*.yaml}. */
@Component
public class Languages {

    /** Tag to the language's own name. */
    private static final Map<String, String> NAMES = Map.of("de", "Deutsch");

    private final Map<String, Phrases> phrases = new LinkedHashMap<>();

    Languages() {
        NAMES.keySet().forEach(tag -> {
            var all = placesAndDays(Locale.forLanguageTag(tag));
            all.putAll(read(tag));
            phrases.put(tag, new Phrases(all));
        });
    }

    /** Tag to name, English first. */
    public Map<String, String> choices() {
        var choices = new LinkedHashMap<>(Map.of("en", "English"));
        choices.putAll(NAMES);
        return choices;
    }

    /**
     * The same tag.
     *
     * @throws TeamRejected when pages cannot be read in it
     */
    public String known(String tag) {
        if (!choices().containsKey(tag)) {
            throw new TeamRejected("“%s” is no language of these pages: choose one of the list.".formatted(tag));
        }
        return tag;
    }

    /** Empty for English, and for languages that Dunwell does not speak. */
    Optional<Phrases> of(String tag) {
        return Optional.ofNullable(phrases.get(tag));
    }

    /** As the Java platform has them: nobody here has to know how Kyrgyzstan is written. */
    private static Map<String, String> placesAndDays(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var place = new Locale("", code);
            all.put(place.getDisplayCountry(Locale.UK), place.getDisplayCountry(locale));
        }
        for (var code : Locale.getISOLanguages()) {
            var language = new Locale(code);
            all.put(language.getDisplayLanguage(Locale.UK), language.getDisplayLanguage(locale));
        }
        for (var place : Locale.getAvailableLocales()) {
            if (!place.getCountry().isEmpty()) {
                all.put(written(place, Locale.UK), written(place, locale));
            }
        }
        for (var currency : Currency.getAvailableCurrencies()) {
            var code = currency.getCurrencyCode();
            all.put(code + " " + currency.getDisplayName(Locale.UK), code + " " + currency.getDisplayName(locale));
        }
        for (var day : DayOfWeek.values()) {
            all.put(day.getDisplayName(TextStyle.FULL, Locale.UK), day.getDisplayName(TextStyle.FULL, locale));
        }
        return all;
    }

    private static String written(Locale place, Locale in) {
        return "%s (%s)".formatted(place.getDisplayCountry(in), place.getDisplayLanguage(in));
    }

    private static Map<String, String> read(String tag) {
        var all = new LinkedHashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:languages/%s/*.yaml".formatted(tag));
            for (var file : files) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.putAll(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, String>>load(reader));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
