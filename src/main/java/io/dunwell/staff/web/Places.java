package io.dunwell.staff.web;

import de.focus_shift.jollyday.core.HolidayCalendar;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a company can choose from: countries whose holidays are known, time zones, currencies. */
final class Places {

    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

    private static final Map<String, String> COUNTRIES = byName(
            Arrays.stream(HolidayCalendar.values())
                    .map(calendar -> calendar.getId().toUpperCase(Locale.ROOT))
                    .filter(Set.of(Locale.getISOCountries())::contains),
            code -> new Locale("", code).getDisplayCountry(Locale.UK));

    private static final Map<String, String> CURRENCIES = byName(
            Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode),
            code -> code + " " + Currency.getInstance(code).getDisplayName(Locale.UK));

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> CONTINENTS.contains(zone.split("/")[0]))
            .sorted()
            .toList();

    private Places() {}

    static Map<String, String> countries() {
        return COUNTRIES;
    }

    static Map<String, String> currencies() {
        return CURRENCIES;
    }

    static List<String> zones() {
        return ZONES;
    }

    private static Map<String, String> byName(Stream<String> codes, Function<String, String> name) {
        return codes.distinct()
                .sorted(Comparator.comparing(name))
                .collect(Collectors.toMap(Function.identity(), name, (one, other) -> one, LinkedHashMap::new));
    }
}
