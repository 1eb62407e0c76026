package io.dunwell.contact.rules;

import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.ContactKind;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.Selling;
import io.dunwell.contact.StopFlag;
import io.dunwell.contact.Verdict.Outcome;
import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of contact once more, written from the list of facts and not from the gate: it walks minute by minute,
 * counts contacts one by one and reads no pack. Slow and dull on purpose.
 */
final class SlowOracle {

    private static final long DAY = 24 * 60;
    private static final Set<String> NEW_YORK_CITY = Set.of(
            "new york",
            "new york city",
            "nyc",
            "manhattan",
            "brooklyn",
            "bronx",
            "the bronx",
            "queens",
            "staten island");
    private static final String[] NEW_YORK_CITY_CODES = {
        "100", "101", "102", "103", "104", "111", "112", "113", "114", "116", "11004", "11005"
    };

    private final ContactFacts facts;
    private final ZoneMinutes home;
    private final ZoneMinutes[] zones;
    private final long[] contactDays;
    private long countedDay = Long.MIN_VALUE;
    private boolean withinCaps;

    private SlowOracle(ContactFacts facts) {
        this.facts = facts;
        this.home = ZoneMinutes.of(facts.party().home());
        this.zones = facts.party().zones().stream().map(ZoneMinutes::of).toArray(ZoneMinutes[]::new);
        this.contactDays = facts.history().stream()
                .mapToLong(contact -> home.local(minute(contact.at())) / DAY)
                .toArray();
    }

    /** @param until null unless deferred */
    record Answer(Outcome outcome, Instant until) {}

    static Answer ask(ContactFacts facts) {
        return new SlowOracle(facts).answer();
    }

    private Answer answer() {
        if (forbidden()) {
            return new Answer(Outcome.SUPPRESSED, null);
        }
        long now = minute(facts.now());
        if (permitted(now, facts.now().getEpochSecond(), false)) {
            return new Answer(Outcome.ALLOWED, null);
        }
        boolean whole = facts.now().getEpochSecond() % 60 == 0;
        for (long minute = whole ? now : now + 1; minute <= now + 45L * DAY; minute++) {
            if (permitted(minute, minute * 60, true)) {
                return new Answer(Outcome.DEFERRED, Instant.ofEpochSecond(minute * 60));
            }
        }
        return new Answer(Outcome.SUPPRESSED, null);
    }

    private boolean forbidden() {
        boolean asks = facts.kind() != ContactKind.CONFIRMATION;
        boolean letter = facts.channel() == Channel.LETTER;
        boolean legal = facts.kind() == ContactKind.LEGAL;
        return has(StopFlag.BANKRUPT)
                || has(StopFlag.ATTORNEY)
                || has(StopFlag.HANDED_OFF)
                || has(StopFlag.OTHER)
                || has(StopFlag.CEASE) && !(letter && legal)
                || has(StopFlag.DECEASED) && facts.channel() != Channel.PHONE
                || asks
                        && (has(StopFlag.PLACED)
                                || has(StopFlag.DISPUTED)
                                || has(StopFlag.PROMISED)
                                || has(StopFlag.PLANNED)
                                || has(StopFlag.OWNER_HOLD)
                                || has(StopFlag.COMPLAINT))
                || legal && has(StopFlag.TIME_BARRED)
                || has(StopFlag.NO_EMAIL) && facts.channel() == Channel.EMAIL
                || facts.channel() == Channel.SMS && !facts.consent()
                || facts.channel() == Channel.SMS && isNumberStale()
                || facts.selling() != Selling.NOTHING && isSellingForbidden()
                || facts.party().refused().contains(facts.channel())
                || !letter && facts.party().zones().isEmpty();
    }

    private boolean isNumberStale() {
        var number = facts.party().number();
        return number.mayBeReassigned()
                && (number.confirmedOn() == null
                        || home.local(minute(facts.now())) / DAY
                                        - number.confirmedOn().toEpochDay()
                                > 45);
    }

    private boolean isSellingForbidden() {
        return switch (facts.channel()) {
            case SMS, PHONE -> true;
            case EMAIL ->
                facts.party().noAdvertising()
                        || facts.selling() == Selling.WITHOUT_FOOTER
                        || facts.party().country().equals("CA");
            case LETTER -> facts.party().noAdvertising();
        };
    }

    private boolean has(StopFlag flag) {
        return facts.stops().containsKey(flag);
    }

    private boolean permitted(long minute, long second, boolean planned) {
        return (facts.channel() == Channel.LETTER
                        || isBusinessTime(minute, planned) && isDayEverywhere(minute, second) && !isQuiet(minute))
                && isWithinCaps(home.local(minute) / DAY);
    }

    private boolean isDayEverywhere(long minute, long second) {
        for (var zone : zones) {
            if (!isDay(zone.local(minute))
                    || facts.channel() == Channel.SMS && !isDay(zone.local((second + 359) / 60))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDay(long local) {
        long ofDay = local % DAY;
        return ofDay >= 8 * 60 && ofDay < 20 * 60;
    }

    private boolean isBusinessTime(long minute, boolean planned) {
        long local = home.local(minute);
        // Day 0 of the count of days was a Thursday.
        long weekday = (local / DAY + 3) % 7;
        long ofDay = local % DAY;
        return weekday < 5 && (!planned || ofDay >= 9 * 60 && ofDay < 18 * 60);
    }

    private boolean isQuiet(long minute) {
        if (facts.party().quiet().isEmpty()) {
            return false;
        }
        long local = home.local(minute);
        int weekday = (int) ((local / DAY + 3) % 7) + 1;
        long ofDay = local % DAY;
        return facts.party().quiet().stream()
                .anyMatch(quiet -> quiet.days().stream().anyMatch(day -> day.getValue() == weekday)
                        && ofDay >= quiet.from().toSecondOfDay() / 60
                        && ofDay < quiet.to().toSecondOfDay() / 60);
    }

    /** Counted once for each day. */
    private boolean isWithinCaps(long day) {
        if (day != countedDay) {
            countedDay = day;
            withinCaps = facts.kind() == ContactKind.CONFIRMATION || countCaps(day);
        }
        return withinCaps;
    }

    private boolean countCaps(long day) {
        return switch (facts.channel()) {
                    case SMS -> isWithinWeek(day, Channel.SMS, 2) && counted(day, 1, own(Channel.SMS)) < 1;
                    case EMAIL -> isWithinWeek(day, Channel.EMAIL, 2);
                    case PHONE -> isWithinWeek(day, Channel.PHONE, 3) && isCallAllowed(day);
                    case LETTER -> true;
                }
                && counted(day, 7, PastContact::chasing) < 4
                && isWithinLawOfPlace(day);
    }

    private boolean isWithinWeek(long day, Channel channel, int most) {
        return counted(day, 7, own(channel)) < most;
    }

    private static Predicate<PastContact> own(Channel channel) {
        return contact -> contact.chasing() && contact.channel() == channel;
    }

    private boolean isCallAllowed(long day) {
        if (facts.party().debtor() == DebtorType.BUSINESS) {
            return true;
        }
        for (int i = 0; i < contactDays.length; i++) {
            var contact = facts.history().get(i);
            if (contact.channel() == Channel.PHONE && contact.spoke() && day - contactDays[i] < 7) {
                return false;
            }
        }
        return counted(day, 7, contact -> contact.channel() == Channel.PHONE) < 7;
    }

    private boolean isWithinLawOfPlace(long day) {
        var party = facts.party();
        if (party.debtor() == DebtorType.BUSINESS || !party.country().equals("US")) {
            return true;
        }
        var region = plain(party.region());
        boolean spoken = facts.channel() == Channel.PHONE || facts.channel() == Channel.SMS;
        if (spoken && (region.equals("ma") || region.equals("massachusetts"))) {
            Predicate<PastContact> callsAndTexts =
                    contact -> contact.channel() == Channel.PHONE || contact.channel() == Channel.SMS;
            if (counted(day, 7, callsAndTexts) >= 2
                    || party.atWork() && counted(day, 30, callsAndTexts.and(PastContact::atWork)) >= 2) {
                return false;
            }
        }
        return !isNewYorkCity() || day < LocalDate.of(2026, 9, 1).toEpochDay() || counted(day, 7, contact -> true) < 3;
    }

    private boolean isNewYorkCity() {
        if (NEW_YORK_CITY.contains(plain(facts.party().city()))) {
            return true;
        }
        for (var code : NEW_YORK_CITY_CODES) {
            if (plain(facts.party().postalCode()).startsWith(code)) {
                return true;
            }
        }
        return false;
    }

    private int counted(long day, int days, Predicate<PastContact> which) {
        int count = 0;
        for (int i = 0; i < contactDays.length; i++) {
            var contact = facts.history().get(i);
            if (contact.outbound() && day - contactDays[i] < days && which.test(contact)) {
                count++;
            }
        }
        return count;
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static long minute(Instant moment) {
        return moment.getEpochSecond() / 60;
    }
}
