package io.dunwell.contact.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The zones of each country and of the parts of some, the one with most people first. */
final class ZoneTable {

    private static final Map<String, Set<ZoneId>> ZONES = read();

    private ZoneTable() {}

    /** Empty for a country the table does not have. */
    static Set<ZoneId> ofCountry(String country) {
        return ZONES.getOrDefault(country.toLowerCase(Locale.ROOT), Set.of());
    }

    /** The zone of a country that has one, the zones of a part that is known; else empty. */
    static Set<ZoneId> ofPlace(String country, @Nullable String region) {
        var all = ofCountry(country);
        if (all.size() == 1) {
            return all;
        }
        return region == null ? Set.of() : ZONES.getOrDefault(key(country, region), Set.of());
    }

    private static Map<String, Set<ZoneId>> read() {
        try (var file = Objects.requireNonNull(ZoneTable.class.getResourceAsStream("/contact/zones.txt"))) {
            var table = new HashMap<String, Set<ZoneId>>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("="))
                    .forEach(line -> enter(line[0], line[1], table));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("The table of time zones cannot be read", e);
        }
    }

    private static void enter(String place, String names, Map<String, Set<ZoneId>> table) {
        var zones =
                Arrays.stream(names.split(",")).map(ZoneId::of).collect(Collectors.toCollection(LinkedHashSet::new));
        var spellings = place.split("\\|");
        var parts = spellings[0].split("-");
        table.put(parts.length == 1 ? place.toLowerCase(Locale.ROOT) : key(parts[0], parts[1]), zones);
        for (int i = 1; i < spellings.length; i++) {
            table.put(key(parts[0], spellings[i]), zones);
        }
    }

    private static String key(String country, String region) {
        return (country + "-" + region.strip()).toLowerCase(Locale.ROOT);
    }
}
