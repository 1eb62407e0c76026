package io.dunwell.contact.rules;

import io.dunwell.contact.CalledParty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule of a place protects, and from which day on.
 *
 * @param country ISO code, or {@code *} for everywhere
 * @param regions with cities and postal codes narrow the country, any of them suffices; empty for all of it
 * @param postalCodes beginnings of codes
 */
public record Scope(
        LocalDate since,
        String country,
        Set<String> regions,
        Set<String> cities,
        Set<String> postalCodes,
        boolean consumersOnly) {

    static final String EVERYWHERE = "*";

    public static Scope everywhere() {
        return new Scope(LocalDate.EPOCH, EVERYWHERE, Set.of(), Set.of(), Set.of(), false);
    }

    boolean covers(CalledParty party, LocalDate on) {
        return !on.isBefore(since) && (!consumersOnly || party.isConsumer()) && isIn(party);
    }

    /** In a few words, in passing. */
    String says() {
        var whom = consumersOnly ? "of consumers " : "";
        if (country.equals(EVERYWHERE)) {
            return whom + "everywhere";
        }
        var place = Stream.of(cities, regions)
                .flatMap(Set::stream)
                .filter(name -> name.length() > 2)
                .findFirst();
        return whom + "in " + place.map(name -> name + ", ").orElse("")
                + new Locale("", country).getDisplayCountry(Locale.UK);
    }

    private boolean isIn(CalledParty party) {
        if (country.equals(EVERYWHERE)) {
            return true;
        }
        boolean whole = regions.isEmpty() && cities.isEmpty() && postalCodes.isEmpty();
        return country.equals(party.country())
                && (whole
                        || names(regions, party.region())
                        || names(cities, party.city())
                        || begins(postalCodes, party.postalCode()));
    }

    private static boolean names(Set<String> names, @Nullable String given) {
        var wanted = plain(given);
        return names.stream().anyMatch(name -> plain(name).equals(wanted));
    }

    private static boolean begins(Set<String> beginnings, @Nullable String code) {
        var wanted = plain(code);
        return beginnings.stream().anyMatch(wanted::startsWith);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
