package io.dunwell.contact.rules;

import io.dunwell.contact.CalledNumber;
import io.dunwell.contact.CalledParty;
import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.ContactKind;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.QuietTime;
import io.dunwell.contact.Selling;
import io.dunwell.contact.StopFlag;
import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Contacts of every kind, the awkward ones more often than life has them; the same seed gives the same ones. */
final class RandomContacts {

    private static final List<ZoneId> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
            .sorted()
            .map(ZoneId::of)
            .toList();
    private static final List<ZoneId> AMERICAN = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Anchorage"));
    private static final String[][] PLACES = {
        {"US", "MA", "Boston", "02108"},
        {"US", "massachusetts ", "Salem", "01970"},
        {"US", "NY", "Brooklyn", "11201"},
        {"US", "NY", "", "10027"},
        {"US", "NY", "Albany", "12207"},
        {"US", "FL", "Miami", "33101"},
        {"US", null, null, null},
        {"CA", "ON", "Toronto", "M5H"},
        {"GB", "MA", "New York", "100"},
        {"DE", null, "Berlin", "10115"},
        {"AU", null, "Perth", "6000"}
    };
    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int YEAR = 365 * 24 * 3600;

    private final Random random;

    RandomContacts(long seed) {
        this.random = new Random(seed);
    }

    ContactFacts next() {
        var now = Instant.ofEpochSecond(FIRST + random.nextInt(YEAR));
        if (random.nextInt(3) == 0) {
            now = Instant.ofEpochSecond(now.getEpochSecond() / 900 * 900);
        }
        var party = party();
        if (random.nextInt(5) == 0) {
            now = edge(now, party.home());
        }
        var channel = one(Channel.values());
        return new ContactFacts(
                channel,
                random.nextInt(4) == 0 ? one(ContactKind.values()) : ContactKind.REMINDER,
                random.nextInt(8) == 0 ? one(Selling.values()) : Selling.NOTHING,
                party,
                random.nextInt(10) != 0,
                stops(),
                history(now),
                now);
    }

    /** Around the beginning or the end of the permitted hours of that day. */
    private Instant edge(Instant now, ZoneId zone) {
        var hour = random.nextBoolean() ? LocalTime.of(19, 50) : LocalTime.of(7, 50);
        return now.atZone(zone)
                .toLocalDate()
                .atTime(hour)
                .atZone(zone)
                .toInstant()
                .plusSeconds(random.nextInt(1200));
    }

    CalledParty party() {
        var place = PLACES[random.nextInt(PLACES.length)];
        var all = place[0].equals("US") ? AMERICAN : ZONES;
        var zones = new HashSet<ZoneId>();
        for (int i = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(3) * random.nextInt(2); i > 0; i--) {
            zones.add(all.get(random.nextInt(all.size())));
        }
        var home = zones.isEmpty() ? all.get(0) : zones.iterator().next();
        return new CalledParty(
                one(DebtorType.values()),
                place[0],
                place[1],
                place[2],
                place[3],
                home,
                zones,
                random.nextInt(20) == 0 ? Set.of(one(Channel.values())) : Set.of(),
                random.nextInt(6) == 0 ? List.of(quiet()) : List.of(),
                random.nextInt(4) == 0,
                random.nextInt(8) == 0,
                number());
    }

    private CalledNumber number() {
        var confirmed = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        return new CalledNumber(random.nextInt(4) == 0, random.nextInt(4) == 0 ? null : confirmed);
    }

    ZoneId zone() {
        return ZONES.get(random.nextInt(ZONES.size()));
    }

    QuietTime quiet() {
        int from = random.nextInt(20 * 4);
        return new QuietTime(
                EnumSet.of(one(DayOfWeek.values()), one(DayOfWeek.values())),
                LocalTime.ofSecondOfDay(from * 900L),
                LocalTime.ofSecondOfDay((from + 1L + random.nextInt(12)) * 900L));
    }

    StopFlag flag() {
        return one(StopFlag.values());
    }

    PastContact contact(Instant now) {
        var at = now.minusSeconds(
                random.nextInt(10) == 0 ? 0 : random.nextInt((random.nextInt(3) == 0 ? 35 : 10) * 24 * 3600));
        var channel = one(Channel.values());
        return new PastContact(
                channel,
                at,
                random.nextInt(5) != 0,
                random.nextInt(4) != 0,
                channel == Channel.PHONE && random.nextInt(3) == 0,
                random.nextInt(3) == 0);
    }

    private Map<StopFlag, LocalDate> stops() {
        var stops = new EnumMap<StopFlag, LocalDate>(StopFlag.class);
        for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
            stops.put(flag(), LocalDate.of(2026, 1, 1));
        }
        return stops;
    }

    private List<PastContact> history(Instant now) {
        var history = new ArrayList<PastContact>();
        for (int i = random.nextInt(9); i > 0; i--) {
            history.add(contact(now));
        }
        return history;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
