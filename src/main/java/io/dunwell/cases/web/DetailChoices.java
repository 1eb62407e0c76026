package io.dunwell.cases.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What forms about people and firms offer. A value that is known already is always among it, so no form loses it. */
final class DetailChoices {

    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .sorted(Comparator.comparing(DetailChoices::country))
            .collect(ordered(DetailChoices::country));

    private static final Map<Integer, String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(
                    DayOfWeek::getValue,
                    day -> day.getDisplayName(TextStyle.FULL, Locale.UK),
                    (one, other) -> one,
                    LinkedHashMap::new));

    private DetailChoices() {}

    static Map<String, String> countries() {
        return COUNTRIES;
    }

    static Map<Integer, String> weekdays() {
        return WEEKDAYS;
    }

    /** @param nothing what the empty choice says */
    static Map<String, String> zones(String nothing, @Nullable ZoneId known) {
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> CONTINENTS.contains(zone.split("/", 2)[0]))
                .sorted();
        return withEmpty(nothing, known == null ? null : known.getId(), zones, zone -> zone.replace('_', ' '));
    }

    /** Messages are written in English and German; others are kept and answered in the company's language. */
    static Map<String, String> languages(@Nullable String nothing, @Nullable String known) {
        return withEmpty(nothing, known, Stream.of("en", "de"), code -> Locale.forLanguageTag(code)
                .getDisplayLanguage(Locale.UK));
    }

    private static Map<String, String> withEmpty(
            @Nullable String nothing, @Nullable String known, Stream<String> codes, Function<String, String> name) {
        var result = new LinkedHashMap<String, String>();
        if (nothing != null) {
            result.put("", nothing);
        }
        result.putAll(codes.collect(ordered(name)));
        if (known != null && !known.isBlank()) {
            result.putIfAbsent(known, name.apply(known));
        }
        return result;
    }

    private static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.UK);
    }

    private static Collector<String, ?, Map<String, String>> ordered(Function<String, String> name) {
        return Collectors.toMap(Function.identity(), name, (one, other) -> one, LinkedHashMap::new);
    }
}
