package io.dunwell.contact.rules;

import io.dunwell.contact.CalledNumber;
import io.dunwell.contact.CalledParty;
import io.dunwell.contact.ContactFacts;
import io.dunwell.contact.ContactKind;
import io.dunwell.contact.ContactSettings.Caps;
import io.dunwell.contact.PastContact;
import io.dunwell.contact.PlannedHours;
import io.dunwell.contact.QuietTime;
import io.dunwell.contact.Selling;
import io.dunwell.contact.StopFlag;
import io.dunwell.contact.packs.Packs;
import io.dunwell.customers.DebtorType;
import io.dunwell.kernel.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * Asks the gate as it ships about a contact with a business in London, on Tuesday, 6 October 2026 at ten, changed word
 * by word.
 */
final class Asked {

    static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static final Packs PACKS = new Packs(new ClassPathResource("contact/packs.yaml"));
    static final Caps CAPS = new Caps(1, 2, 2, 3, 4);
    static final Gate GATE = new Gate(HouseRules.of(
            CAPS, new PlannedHours(LocalTime.of(9, 0), LocalTime.of(18, 0), Asked::isBusinessDay), PACKS, 45));

    private final Channel channel;
    private ContactKind kind = ContactKind.REMINDER;
    private Selling selling = Selling.NOTHING;
    private DebtorType debtor = DebtorType.BUSINESS;
    private String country = "GB";
    private String region = "";
    private String city = "";
    private String postalCode = "";
    private ZoneId home = LONDON;
    private Set<ZoneId> zones = Set.of(LONDON);
    private Set<Channel> refused = Set.of();
    private List<QuietTime> quiet = List.of();
    private boolean atWork;
    private boolean noAdvertising;
    private CalledNumber number = CalledNumber.NONE;
    private boolean consent = true;
    private final Map<StopFlag, LocalDate> stops = new EnumMap<>(StopFlag.class);
    private final List<PastContact> history = new ArrayList<>();
    private LocalDateTime local = TUESDAY.atTime(10, 0);

    private Asked(Channel channel) {
        this.channel = channel;
    }

    static Asked by(Channel channel) {
        return new Asked(channel);
    }

    static boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    Asked of(ContactKind wanted) {
        kind = wanted;
        return this;
    }

    Asked selling() {
        selling = Selling.WITHOUT_FOOTER;
        return this;
    }

    Asked sellingWithFooter() {
        selling = Selling.WITH_FOOTER;
        return this;
    }

    Asked inCanada() {
        country = "CA";
        region = "ON";
        return in(NEW_YORK);
    }

    Asked to(DebtorType type) {
        debtor = type;
        return this;
    }

    /** Lives in the United States; the clock is New York's. */
    Asked inAmerica(String regionGiven, String cityGiven, String code) {
        country = "US";
        region = regionGiven;
        city = cityGiven;
        postalCode = code;
        return in(NEW_YORK);
    }

    Asked in(ZoneId... possible) {
        zones = new LinkedHashSet<>(Arrays.asList(possible));
        home = possible.length == 0 ? LONDON : possible[0];
        return this;
    }

    Asked refusing(Channel way) {
        refused = Set.of(way);
        return this;
    }

    Asked quiet(QuietTime time) {
        quiet = List.of(time);
        return this;
    }

    /** Their number rings at work. */
    Asked atWork() {
        atWork = true;
        return this;
    }

    Asked withoutAdvertising() {
        noAdvertising = true;
        return this;
    }

    /** With a number of the United States that was confirmed so many days ago. */
    Asked confirmed(int daysAgo) {
        number = new CalledNumber(true, TUESDAY.minusDays(daysAgo));
        return this;
    }

    Asked neverConfirmed() {
        number = new CalledNumber(true, null);
        return this;
    }

    Asked withoutConsent() {
        consent = false;
        return this;
    }

    Asked stopped(StopFlag flag) {
        stops.put(flag, TUESDAY);
        return this;
    }

    /** A message, or a call nobody took, at noon so many days before. */
    Asked after(Channel way, int... daysAgo) {
        for (int days : daysAgo) {
            history.add(new PastContact(way, noon(days), true, true, false, false));
        }
        return this;
    }

    Asked after(PastContact contact) {
        history.add(contact);
        return this;
    }

    Asked at(LocalDateTime time) {
        local = time;
        return this;
    }

    Asked at(String time) {
        return at(TUESDAY.atTime(LocalTime.parse(time)));
    }

    Instant noon(int daysAgo) {
        return local.toLocalDate().minusDays(daysAgo).atTime(12, 0).atZone(home).toInstant();
    }

    /** By the clock at home. */
    Instant moment(int daysLater, String time) {
        return TUESDAY.plusDays(daysLater)
                .atTime(LocalTime.parse(time))
                .atZone(home)
                .toInstant();
    }

    ContactFacts facts() {
        return new ContactFacts(
                channel,
                kind,
                selling,
                new CalledParty(
                        debtor,
                        country,
                        region,
                        city,
                        postalCode,
                        home,
                        zones,
                        refused,
                        quiet,
                        atWork,
                        noAdvertising,
                        number),
                consent,
                stops,
                history,
                local.atZone(home).toInstant());
    }

    io.dunwell.contact.Verdict verdict() {
        return GATE.judge(facts());
    }
}
