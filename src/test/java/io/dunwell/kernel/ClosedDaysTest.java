package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.staff.StaffFixtures;
import io.dunwell.testing.DunwellTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company in Stockholm on Monday 14 December 2026. */
@DunwellTest
class ClosedDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 14);

    @Autowired
    ClosedDays closed;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void found(@Autowired Companies companies, @Autowired CompanyClock clock) {
        CompanyFixtures.founded(companies, clock, CompanyMode.LIVE, TODAY.toString());
    }

    @Test
    void businessDaysAreCountedAcrossAClosedRangeOverTheYearsEnd() {
        // Without it: 24, 25, 26 and 31 December, 1 and 6 January are public holidays or as good as that in Sweden.
        assertThat(calendar.plusBusinessDays(day("2026-12-23"), 3)).isEqualTo("2026-12-30");

        assertThat(close("2026-12-23", "2027-01-03", "Between the years")).isEqualTo(12);

        assertThat(calendar.isBusinessDay(day("2026-12-22"))).isTrue();
        assertThat(calendar.isBusinessDay(day("2026-12-28"))).isFalse();
        assertThat(calendar.isBusinessDay(day("2027-01-04"))).isTrue();
        assertThat(calendar.plusBusinessDays(day("2026-12-22"), 2)).isEqualTo("2027-01-05");
        assertThat(calendar.minusBusinessDays(day("2027-01-05"), 2)).isEqualTo("2026-12-22");
        assertThat(calendar.nextBusinessDay(day("2026-12-28"))).isEqualTo("2027-01-04");
        assertThat(calendar.delinquentBefore(day("2027-01-05"))).isEqualTo("2026-12-22");
        assertThat(calendar.usualBusinessDays(day("2026-12-23"), day("2027-01-03")))
                .isEqualTo(4);
    }

    @Test
    void aDayAtAMonthsEndIsLeftOut() {
        close("2027-01-29", "2027-01-29", "Stocktaking");

        assertThat(calendar.plusBusinessDays(day("2027-01-28"), 1)).isEqualTo("2027-02-01");
        assertThat(calendar.minusBusinessDays(day("2027-02-01"), 1)).isEqualTo("2027-01-28");
        assertThat(calendar.delinquentBefore(day("2027-02-01"))).isEqualTo("2027-01-27");
    }

    @Test
    void theDayWhenAnythingIsLateNeverMovesBack() {
        close("2026-12-15", "2026-12-18", "Moving house");
        var before = calendar.delinquentBefore(TODAY);
        for (var date = TODAY.plusDays(1); date.isBefore(day("2027-01-15")); date = date.plusDays(1)) {
            assertThat(calendar.delinquentBefore(date)).isAfterOrEqualTo(before);
            before = calendar.delinquentBefore(date);
        }
    }

    @Test
    void aRepeatIsHarmlessAndWhatOverlapsKeepsItsReason() {
        assertThat(close("2026-12-23", "2026-12-28", "Holidays")).isEqualTo(6);
        assertThat(close("2026-12-23", "2026-12-28", "Holidays")).isZero();
        assertThat(close("2026-12-27", "2026-12-30", "Stocktaking")).isEqualTo(2);

        assertThat(closed.endingFrom(TODAY))
                .containsExactly(
                        new ClosedPeriod(day("2026-12-23"), day("2026-12-28"), "Holidays"),
                        new ClosedPeriod(day("2026-12-29"), day("2026-12-30"), "Stocktaking"));
        assertThat(trail()).isEqualTo(2);
    }

    @Test
    void whatTouchesForTheSameReasonIsOnePeriod() {
        close("2026-12-23", "2026-12-24", "Holidays");
        close("2026-12-25", "2026-12-26", "Holidays");

        assertThat(closed.endingFrom(TODAY))
                .containsExactly(new ClosedPeriod(day("2026-12-23"), day("2026-12-26"), "Holidays"));
    }

    @Test
    void onlyDaysToComeAreOpenedAgain() {
        close("2026-12-15", "2026-12-17", "Moving house");
        var wednesday = day("2026-12-16");

        assertThat(byAdministrator(() -> closed.open(day("2026-12-15"), day("2026-12-17"), wednesday)))
                .isEqualTo(1);
        assertThat(closed.open(day("2026-12-15"), day("2026-12-17"), wednesday)).isZero();

        assertThat(calendar.isBusinessDay(day("2026-12-15"))).isFalse();
        assertThat(calendar.isBusinessDay(wednesday)).isFalse();
        assertThat(calendar.isBusinessDay(day("2026-12-17"))).isTrue();
        assertThatThrownBy(() -> closed.open(day("2026-12-15"), wednesday, wednesday))
                .hasMessageContaining("Only days after today can be opened again");
        assertThat(trail()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14, 2026-12-15, Only days after today can be closed",
        "2026-12-01, 2026-12-02, Choose a first day from 2026-12-15 on.",
        "2026-12-24, 2026-12-23, The last day is before the first",
        "2026-12-24, 2027-12-26, 'That would be 368 days in a row'",
        "2029-01-01, 2029-01-02, choose a last day until 2028-12-14"
    })
    void otherDaysAreRefusedInWords(LocalDate from, LocalDate until, String words) {
        assertThatThrownBy(() -> close(from.toString(), until.toString(), "Holidays"))
                .isInstanceOf(ClosedDaysRefused.class)
                .hasMessageContaining(words);
        assertThat(closed.endingFrom(TODAY)).isEmpty();
    }

    @Test
    void sixtyDaysInARowAreTheMostAlsoInPieces() {
        assertThat(close("2027-01-01", "2027-02-20", "Rebuilding")).isEqualTo(51);
        assertThatThrownBy(() -> close("2027-02-21", "2027-03-02", "Rebuilding"))
                .hasMessageContaining("That would be 61 days in a row");
        assertThat(close("2027-02-21", "2027-03-01", "Rebuilding")).isEqualTo(9);
    }

    @Test
    void publicHolidaysHaveNamesInTheReadersLanguage() {
        assertThat(calendar.holidays(TODAY, day("2027-01-06"), Locale.ENGLISH))
                .contains(new PublicHoliday(day("2026-12-25"), "Christmas"));
        assertThat(calendar.holidays(TODAY, day("2027-01-06"), Locale.GERMAN))
                .contains(new PublicHoliday(day("2026-12-25"), "Weihnachten"));
    }

    private int close(String from, String until, String reason) {
        return byAdministrator(() -> closed.close(new ClosedPeriod(day(from), day(until), reason), TODAY));
    }

    private static int byAdministrator(IntSupplier deed) {
        var days = new AtomicInteger();
        StaffFixtures.asAdministrator(() -> days.set(deed.getAsInt()));
        return days.get();
    }

    private long trail() {
        return jdbc.sql("select count(*) from audit_entry where kind = 'CALENDAR'")
                .query(Long.class)
                .single();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
