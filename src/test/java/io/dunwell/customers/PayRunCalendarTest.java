package io.dunwell.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayRunCalendarTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-04");

    @Test
    void weeklyRunIsTheNextSuchWeekdayAndNeverTheSameDay() {
        var thursdays = PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2);

        assertThat(thursdays.nextRun(WEDNESDAY)).contains(LocalDate.parse("2026-03-05"));
        assertThat(thursdays.nextRun(LocalDate.parse("2026-03-05"))).contains(LocalDate.parse("2026-03-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-02",
        "2026-01-02, 2026-01-16",
        "2026-01-15, 2026-01-16",
        "2025-12-18, 2025-12-19",
        "2025-12-19, 2026-01-02"
    })
    void runEveryTwoWeeksFollowsItsAnchorBothWays(LocalDate after, LocalDate run) {
        var fortnightly = PayRunCalendar.biweekly(LocalDate.parse("2026-01-02"), 0);

        assertThat(fortnightly.nextRun(after)).contains(run);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-30, 2026-01-31", "2026-01-31, 2026-02-28", "2024-02-01, 2024-02-29", "2026-12-31, 2027-01-31"})
    void monthlyRunOnThe31stIsTheLastOfShorterMonths(LocalDate after, LocalDate run) {
        assertThat(PayRunCalendar.monthly(31, 0).nextRun(after)).contains(run);
    }

    @Test
    void billThatMissesTheCutOffIsPaidInTheRunAfter() {
        var thursdays = PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2);

        assertThat(thursdays.cutOff(LocalDate.parse("2026-03-05"))).isEqualTo("2026-03-03");
        assertThat(thursdays.runTaking(LocalDate.parse("2026-03-03"))).contains(LocalDate.parse("2026-03-05"));
        assertThat(thursdays.runTaking(WEDNESDAY)).contains(LocalDate.parse("2026-03-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05",
        "2026-03-04, 2026-02-26",
        "2026-03-11, 2026-03-05",
    })
    void lastWeeklyRunMayBeTheSameDay(LocalDate date, LocalDate run) {
        assertThat(PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2).lastRun(date)).contains(run);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02, 2026-01-02", "2026-01-15, 2026-01-02", "2026-01-16, 2026-01-16", "2026-01-01, 2025-12-19"})
    void lastRunEveryTwoWeeksFollowsItsAnchorBothWays(LocalDate date, LocalDate run) {
        assertThat(PayRunCalendar.biweekly(LocalDate.parse("2026-01-02"), 0).lastRun(date))
                .contains(run);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-02-28", "2026-03-30, 2026-02-28", "2024-03-01, 2024-02-29", "2027-01-30, 2026-12-31"})
    void lastMonthlyRunOnThe31stIsTheLastOfShorterMonths(LocalDate date, LocalDate run) {
        assertThat(PayRunCalendar.monthly(31, 0).lastRun(date)).contains(run);
    }

    @ParameterizedTest(name = "issued {0}, due {1}: {2}")
    @CsvSource({
        "2026-02-03, 2026-03-05, 2026-03-05",
        "2026-02-03, 2026-03-04, 2026-02-26",
        "2026-02-24, 2026-03-04, 2026-02-26",
        "2026-02-25, 2026-03-04, 2026-03-05",
        "2026-03-04, 2026-03-04, 2026-03-12",
    })
    void billIsPaidInTheLastRunByItsDueDateThatTakesItElseInTheFirstAfterwards(
            LocalDate issued, LocalDate due, LocalDate run) {
        assertThat(PayRunCalendar.weekly(DayOfWeek.THURSDAY, 2).runFor(issued, due))
                .contains(run);
    }

    @Test
    void withoutRhythmThereIsNoRun() {
        assertThat(PayRunCalendar.NONE.nextRun(WEDNESDAY)).isEmpty();
        assertThat(PayRunCalendar.NONE.lastRun(WEDNESDAY)).isEmpty();
        assertThat(PayRunCalendar.NONE.runFor(WEDNESDAY, WEDNESDAY.plusDays(30)))
                .isEmpty();
    }

    @Test
    void refusesRunsThatCannotBe() {
        assertThatThrownBy(() -> new PayRunCalendar(PayRun.WEEKLY, 8, null, 0))
                .hasMessage("A weekly payment run is on weekday 1 (Monday) to 7; correct the day.");
        assertThatThrownBy(() -> PayRunCalendar.monthly(32, 0))
                .hasMessage("A monthly payment run is on day 1 to 31 of the month; correct the day.");
        assertThatThrownBy(() -> new PayRunCalendar(PayRun.BIWEEKLY, 0, null, 0))
                .hasMessage("A payment run every two weeks needs the date of one run.");
    }
}
