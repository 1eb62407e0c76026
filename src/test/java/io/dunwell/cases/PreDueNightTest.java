package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.PayRunCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The night in which a bill is reminded of before it is due. */
class PreDueNightTest {

    private static final PayRunCalendar FRIDAYS = PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3);

    @ParameterizedTest(name = "{0}: cut-off on {1} days before, due {2}, reminded {3}")
    @CsvSource({
        "a run three days before the due date, 3, 2026-03-09, 2026-03-02",
        "the same with a cut-off on the day of the run, 0, 2026-03-09, 2026-03-05",
        "due on the day of the run, 3, 2026-03-06, 2026-03-02",
        "due on the day of the run and no cut-off, 0, 2026-03-06, 2026-03-03",
        "a cut-off on Monday is prepared on Friday, 4, 2026-03-08, 2026-02-27",
        "a cut-off after Easter is prepared before it, 3, 2026-04-11, 2026-04-02",
        "a run on a public holiday stays where it is, 1, 2026-12-26, 2026-12-23",
    })
    void reminderLeavesABusinessDayBeforeTheCutOffOrThreeDaysBeforeTheDueDate(
            String what, int cutoffDays, LocalDate due, LocalDate reminded) {
        var fridays = PayRunCalendar.weekly(DayOfWeek.FRIDAY, cutoffDays);

        assertThat(firstNight(fridays, due.minusDays(30), due, due.minusDays(60)))
                .as(what)
                .contains(reminded);
    }

    @Test
    void withoutKnownRunsItIsThreeDaysBefore() {
        var due = LocalDate.parse("2026-03-09");

        assertThat(firstNight(PayRunCalendar.NONE, due.minusDays(30), due, due.minusDays(60)))
                .contains(LocalDate.parse("2026-03-06"));
    }

    @ParameterizedTest(name = "first seen {0}: {1}")
    @CsvSource({
        "2026-03-03, 2026-03-03",
        "2026-03-04, 2026-03-06",
        "2026-03-07, 2026-03-07",
        "2026-03-08, 2026-03-08",
        "2026-03-09, ",
    })
    void billThatIsSeenLateIsRemindedOfWhileTheCutOffCanBeMetAndElseInTheUsualDays(LocalDate seen, LocalDate reminded) {
        assertThat(firstNight(FRIDAYS, LocalDate.parse("2026-02-07"), LocalDate.parse("2026-03-09"), seen))
                .isEqualTo(Optional.ofNullable(reminded));
    }

    @Test
    void billThatNoRunPaysInTimeAimsAtTheFirstOneAfterwards() {
        var monthly = PayRunCalendar.monthly(15, 20);

        assertThat(firstNight(monthly, LocalDate.parse("2026-03-18"), LocalDate.parse("2026-04-08"), LocalDate.EPOCH))
                .contains(LocalDate.parse("2026-03-25"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rhythms")
    void everyBillOfALeapYearIsRemindedOfOnTheDayThatTheRuleSays(PayRunCalendar payRun) {
        for (var due = LocalDate.parse("2028-01-01"); due.getYear() < 2029; due = due.plusDays(1)) {
            for (int terms : new int[] {1, 2, 7, 14, 30, 60}) {
                var issued = due.minusDays(terms);

                assertThat(firstNight(payRun, issued, due, issued.minusDays(1)))
                        .as("issued %s, due %s", issued, due)
                        .contains(expected(payRun, issued, due));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rhythms")
    void nightLooksAsFarAheadAsItReminds(PayRunCalendar payRun) {
        var issued = LocalDate.parse("2027-10-01");
        for (var today = LocalDate.parse("2027-12-01"); today.getYear() < 2029; today = today.plusDays(1)) {
            var night = night(today);
            var last = night.lastDueOn(payRun).orElse(night.lastUsual());

            assertThat(last.plusDays(1).datesUntil(today.plusDays(140)))
                    .as("night of %s", today)
                    .noneMatch(due -> night.reminds(payRun, issued, due));
        }
    }

    static Stream<PayRunCalendar> rhythms() {
        return IntStream.of(0, 3, 45)
                .boxed()
                .flatMap(cutoff -> Stream.of(
                        PayRunCalendar.weekly(DayOfWeek.FRIDAY, cutoff),
                        PayRunCalendar.weekly(DayOfWeek.SUNDAY, cutoff),
                        PayRunCalendar.biweekly(LocalDate.parse("2026-01-02"), cutoff),
                        PayRunCalendar.monthly(1, cutoff),
                        PayRunCalendar.monthly(15, cutoff),
                        PayRunCalendar.monthly(31, cutoff)));
    }

    /** The rule in other words, reckoned by going through all runs. */
    private static LocalDate expected(PayRunCalendar payRun, LocalDate issued, LocalDate due) {
        var taking = issued.plusDays(payRun.cutoffDays());
        var run = payRun.nextRun(taking.minusDays(1)).orElseThrow();
        for (var next = run; !next.isAfter(due); next = payRun.nextRun(next).orElseThrow()) {
            run = next;
        }
        var beforeCutOff = BusinessDays.before(run.minusDays(payRun.cutoffDays()));
        var usual = due.minusDays(3);
        var planned = beforeCutOff.isBefore(usual) ? beforeCutOff : usual;
        return planned.isBefore(issued) ? issued : planned;
    }

    private static Optional<LocalDate> firstNight(
            PayRunCalendar payRun, LocalDate issued, LocalDate due, LocalDate seen) {
        var first = seen.isBefore(issued.minusDays(5)) ? issued.minusDays(5) : seen;
        return first.datesUntil(due.plusDays(5))
                .filter(today -> night(today).reminds(payRun, issued, due))
                .findFirst();
    }

    private static PreDueNight night(LocalDate today) {
        return new PreDueNight(today, BusinessDays.after(today));
    }
}
