package io.dunwell.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.customers.PayRunCalendar;
import io.dunwell.engine.RunAwaited;
import io.dunwell.kernel.Money;
import io.dunwell.ledger.ChargeKind;
import io.dunwell.ledger.OpenItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which payment run makes a call pointless, and until when. */
class PaydayTest {

    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-05");
    private static final PayRunCalendar FRIDAYS = PayRunCalendar.weekly(DayOfWeek.FRIDAY, 3);

    @ParameterizedTest(name = "call on {0}: run on {1}, until {2}")
    @CsvSource({
        "2026-03-18, , ",
        "2026-03-19, 2026-03-20, 2026-03-23",
        "2026-03-20, 2026-03-20, 2026-03-23",
        "2026-03-21, 2026-03-20, 2026-03-23",
        "2026-03-22, 2026-03-20, 2026-03-23",
        "2026-03-23, , ",
    })
    void callWaitsFromTheDayBeforeARunUntilTheBusinessDayAfterIt(
            LocalDate call, @Nullable LocalDate run, @Nullable LocalDate until) {
        assertThat(awaited(FRIDAYS, LONG_AGO, call, 0)).isEqualTo(awaited(run, until));
    }

    @ParameterizedTest(name = "call on {0}: run on {1}, until {2}")
    @CsvSource({
        "2026-03-19, 2026-03-20, 2026-03-25",
        "2026-03-24, 2026-03-20, 2026-03-25",
        "2026-03-25, , ",
        "2026-03-26, 2026-03-27, 2026-04-01",
    })
    void moneyHasTheDaysThatItNeeds(LocalDate call, @Nullable LocalDate run, @Nullable LocalDate until) {
        assertThat(awaited(FRIDAYS, LONG_AGO, call, 2)).isEqualTo(awaited(run, until));
    }

    @Test
    void ofARunThatPaidAndOneThatIsAboutToPayTheLaterIsWaitedForAndNoThird() {
        assertThat(awaited(FRIDAYS, LONG_AGO, LocalDate.parse("2026-03-19"), 9))
                .isEqualTo(awaited(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-04-07")));
    }

    @ParameterizedTest(name = "{0} on {1}: call on {2}, run on {3}, until {4}")
    @CsvSource({
        "a run on Monday is near on Friday, 23, 2026-03-20, 2026-03-23, 2026-03-24",
        "a run on Sunday too, 22, 2026-03-20, 2026-03-22, 2026-03-23",
        "before Easter a run after it is near, 7, 2026-04-02, 2026-04-07, 2026-04-08",
        "a run on a holiday stays where it is, 25, 2026-12-24, 2026-12-25, 2026-12-28",
        "the last of February, 31, 2027-02-26, 2027-02-28, 2027-03-01",
        "the last of February in a leap year, 31, 2028-02-28, 2028-02-29, 2028-03-01",
        "the last of a long month, 31, 2026-07-30, 2026-07-31, 2026-08-03",
    })
    void runIsNearFromTheLastBusinessDayBeforeIt(String what, int day, LocalDate call, LocalDate run, LocalDate until) {
        assertThat(awaited(PayRunCalendar.monthly(day, 0), LONG_AGO, call, 0))
                .as(what)
                .isEqualTo(awaited(run, until));
    }

    @Test
    void runEveryTwoWeeksIsWaitedForInItsOwnWeekOnly() {
        var fortnightly = PayRunCalendar.biweekly(LocalDate.parse("2026-03-06"), 0);

        assertThat(awaited(fortnightly, LONG_AGO, LocalDate.parse("2026-03-19"), 0))
                .isEqualTo(awaited(LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-23")));
        assertThat(awaited(fortnightly, LONG_AGO, LocalDate.parse("2026-03-26"), 0))
                .isEmpty();
    }

    @ParameterizedTest(name = "billed on {0}: {1}")
    @CsvSource({"2026-03-17, true", "2026-03-18, false"})
    void runThatWasClosedBeforeTheBillIsNotWaitedFor(LocalDate billed, boolean waits) {
        assertThat(awaited(FRIDAYS, billed, LocalDate.parse("2026-03-19"), 0).isPresent())
                .isEqualTo(waits);
    }

    @Test
    void nobodyWaitsForRunsThatAreNotKnownOrForNothing() {
        assertThat(awaited(PayRunCalendar.NONE, LONG_AGO, LocalDate.parse("2026-03-20"), 0))
                .isEmpty();
        assertThat(awaited(FRIDAYS, null, LocalDate.parse("2026-03-20"), 0)).isEmpty();
    }

    @Test
    void youngestBillCountsAndLateFeesDoNot() {
        var payday = Payday.of(
                FRIDAYS,
                Stream.of(
                        item(ChargeKind.INVOICE, "2026-01-05"),
                        item(ChargeKind.INVOICE, "2026-02-10"),
                        item(ChargeKind.LATE_FEE, "2026-03-19")));

        assertThat(payday.billedBy()).isEqualTo("2026-02-10");
    }

    private static OpenItem item(ChargeKind kind, String issuedOn) {
        var issued = LocalDate.parse(issuedOn);
        var amount = Money.of("10.00", "EUR");
        return new OpenItem(1, kind, "R-1", 1, 1, issued, issued.plusDays(14), amount, amount);
    }

    private static Optional<RunAwaited> awaited(
            PayRunCalendar payRun, @Nullable LocalDate billedBy, LocalDate call, int daysInThePost) {
        return new Payday(payRun, billedBy)
                .awaited(call, BusinessDays::after, day -> Stream.iterate(day, BusinessDays::after)
                        .skip(daysInThePost)
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<RunAwaited> awaited(@Nullable LocalDate run, @Nullable LocalDate until) {
        return run == null || until == null ? Optional.empty() : Optional.of(new RunAwaited(run, until));
    }
}
