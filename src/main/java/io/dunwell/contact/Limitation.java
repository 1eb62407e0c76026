package io.dunwell.contact;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how long a claim is time-barred in one place, as the file has it.
 *
 * @param regions narrow the country, any of them suffices
 * @param years 1 to 30
 * @param what sort of claims
 */
public record Limitation(
        String id,
        String country,
        @DefaultValue Set<String> regions,
        int years,
        String what,
        String source,
        LocalDate since) {

    /** Whether it binds there on that day. */
    public boolean covers(String inCountry, @Nullable String region, LocalDate on) {
        var given = Objects.requireNonNullElse(region, "").strip();
        return country.equals(inCountry)
                && !on.isBefore(since)
                && (regions.isEmpty() || regions.stream().anyMatch(given::equalsIgnoreCase));
    }
}
