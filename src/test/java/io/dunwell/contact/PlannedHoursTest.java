package io.dunwell.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 5, 1);

    private final PlannedHours window =
            new PlannedHours(LocalTime.of(9, 0), LocalTime.of(18, 0), PlannedHoursTest::isBusinessDay);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2026-03-03T06:00, 2026-03-03T09:00
            2026-03-03T09:00, 2026-03-03T09:00
            2026-03-03T12:34, 2026-03-03T12:34
            2026-03-03T18:00, 2026-03-04T09:00
            2026-03-06T18:30, 2026-03-09T09:00
            2026-03-07T12:00, 2026-03-09T09:00
            2026-04-30T19:00, 2026-05-04T09:00
            2026-05-01T10:00, 2026-05-04T09:00
            """)
    void plansTheNextMomentWithinTheHoursOfABusinessDay(String earliest, String planned) {
        assertThat(window.next(at(earliest, BERLIN), BERLIN)).isEqualTo(at(planned, BERLIN));
    }

    @Test
    void countsByTheReadersClockNotByOurs() {
        var nineInBerlin = at("2026-03-03T09:00", BERLIN);

        assertThat(window.next(nineInBerlin, ZoneId.of("America/New_York")))
                .isEqualTo(at("2026-03-03T09:00", ZoneId.of("America/New_York")));
        assertThat(window.next(nineInBerlin, ZoneId.of("Pacific/Auckland")))
                .isEqualTo(at("2026-03-04T09:00", ZoneId.of("Pacific/Auckland")));
    }

    @Test
    void keepsTheReadersNineOClockWhenClocksChange() {
        var friday = at("2026-03-27T19:00", BERLIN);
        var autumnFriday = at("2026-10-23T19:00", BERLIN);

        assertThat(Duration.between(friday, window.next(friday, BERLIN))).isEqualTo(Duration.ofHours(61));
        assertThat(Duration.between(autumnFriday, window.next(autumnFriday, BERLIN)))
                .isEqualTo(Duration.ofHours(63));
    }

    @Test
    void plansIntoAGapOfTheClockTheFirstMomentAfterIt() {
        // Samoa skipped 30 December 2011 altogether.
        var apia = ZoneId.of("Pacific/Apia");

        assertThat(window.next(at("2011-12-29T19:00", apia), apia)).isEqualTo(at("2012-01-02T09:00", apia));
    }

    private static boolean isBusinessDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !date.equals(HOLIDAY);
    }

    private static Instant at(String local, ZoneId zone) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), zone).toInstant();
    }
}
