package io.dunwell.staff;

import io.dunwell.kernel.Company;
import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways of writing numbers and dates that people can choose from. */
public final class WrittenLocales {

    private static final List<Locale> OFFERED = Stream.of(
                    "en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-NZ", "de-DE", "de-AT", "de-CH", "da-DK", "es-ES",
                    "fi-FI", "fr-FR", "it-IT", "nb-NO", "nl-NL", "pl-PL", "pt-PT", "sv-SE")
            .map(Locale::forLanguageTag)
            .toList();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    private WrittenLocales() {}

    /** Language tag to its name and an example, in the order in which they are offered. */
    public static Map<String, String> choices() {
        var result = new LinkedHashMap<String, String>();
        OFFERED.forEach(locale -> result.put(locale.toLanguageTag(), label(locale)));
        return result;
    }

    /** @throws TeamRejected when it is not offered */
    static Locale chosen(String tag) {
        return OFFERED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new TeamRejected(
                        "“%s” is not a known way to write numbers and dates: choose one of the list.".formatted(tag)));
    }

    /** The first wish that can be met: exactly, else in the same language, else not at all. */
    public static Optional<Locale> of(Collection<Locale> wishes, @Nullable Company company) {
        return wishes.stream().flatMap(wish -> like(wish, company).stream()).findFirst();
    }

    /** As people write in the company's country, in its language where there are several. */
    static Locale in(@Nullable Company company) {
        if (company == null) {
            return Written.NEUTRAL;
        }
        var there = OFFERED.stream()
                .filter(locale -> locale.getCountry().equals(company.country()))
                .toList();
        return there.stream()
                .filter(locale -> locale.getLanguage().equals(company.language()))
                .findFirst()
                .or(() -> there.stream().findFirst())
                .or(() -> like(Locale.forLanguageTag(company.language()), company))
                .orElse(Written.NEUTRAL);
    }

    private static Optional<Locale> like(Locale wish, @Nullable Company company) {
        if (OFFERED.contains(wish)) {
            return Optional.of(wish);
        }
        var related = OFFERED.stream()
                .filter(locale -> locale.getLanguage().equals(wish.getLanguage()))
                .toList();
        return related.stream()
                .filter(locale -> company != null && locale.getCountry().equals(company.country()))
                .findFirst()
                .or(() -> related.stream().findFirst());
    }

    private static String label(Locale locale) {
        var written = Written.as(locale);
        return "%s (%s), written %s and %s"
                .formatted(
                        locale.getDisplayCountry(Locale.UK),
                        locale.getDisplayLanguage(Locale.UK),
                        written.amount(Money.of("1250.00", "EUR")),
                        written.date(DAY));
    }
}
