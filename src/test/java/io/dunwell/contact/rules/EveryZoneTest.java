package io.dunwell.contact.rules;

import static io.dunwell.contact.rules.Asked.by;
import static io.dunwell.kernel.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.contact.Verdict;
import io.dunwell.contact.Verdict.Deferred;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** The permitted hours in every zone the JDK knows, and around every change of a clock in 2026. */
class EveryZoneTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TWENTY = LocalTime.of(20, 0);
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    @RuleTest(id = "T2", source = "https://cliclaw.com/")
    void everyHourOfAWeekInEveryZone() {
        for (var zone : zones()) {
            for (int minutes = 0; minutes < 7 * 24 * 60; minutes += 30) {
                check(zone, Instant.parse("2026-06-01T00:00:00Z").plusSeconds(minutes * 60L));
            }
        }
    }

    @RuleTest(id = "T5", source = "tzdb")
    void everyChangeOfEveryClock() {
        int changes = 0;
        for (var zone : zones()) {
            for (var change : changes(zone)) {
                changes++;
                for (int minutes = -26 * 60; minutes <= 26 * 60; minutes += 10) {
                    check(zone, change.getInstant().plusSeconds(minutes * 60L));
                }
                check(zone, change.getInstant().minusSeconds(1));
            }
        }
        assertThat(changes).isGreaterThan(300);
    }

    /** The zone's clock is read with its offset alone, not with the calendar that the rule uses. */
    private static void check(ZoneId zone, Instant now) {
        var facts = by(PHONE).in(zone).facts();
        var verdict = Asked.GATE.judge(new io.dunwell.contact.ContactFacts(
                facts.channel(),
                facts.kind(),
                facts.selling(),
                facts.party(),
                true,
                facts.stops(),
                facts.history(),
                now));
        var clock = clock(zone, now);
        boolean day = isDay(clock) && Asked.isBusinessDay(clock.toLocalDate());

        assertThat(verdict.outcome() == Verdict.Outcome.ALLOWED)
                .as("%s %s", zone, clock)
                .isEqualTo(day);
        if (verdict instanceof Deferred wait) {
            var then = clock(zone, wait.until());
            assertThat(isDay(then) && Asked.isBusinessDay(then.toLocalDate()))
                    .as("%s %s", zone, then)
                    .isTrue();
            assertThat(wait.until()).isBetween(now, now.plus(Duration.ofDays(5)));
        }
    }

    private static boolean isDay(LocalDateTime clock) {
        return !clock.toLocalTime().isBefore(EIGHT) && clock.toLocalTime().isBefore(TWENTY);
    }

    private static LocalDateTime clock(ZoneId zone, Instant moment) {
        int offset = zone.getRules().getOffset(moment).getTotalSeconds();
        return LocalDateTime.ofEpochSecond(moment.getEpochSecond() + offset, 0, ZoneOffset.UTC);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var all = new ArrayList<ZoneOffsetTransition>();
        for (var change = zone.getRules().nextTransition(YEAR);
                change != null && change.getInstant().isBefore(NEXT_YEAR);
                change = zone.getRules().nextTransition(change.getInstant())) {
            all.add(change);
        }
        return all;
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    }
}
