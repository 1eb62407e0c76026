package io.dunwell.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.customers.PayRunCalendar;
import io.dunwell.kernel.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts sum exactly, on the days that were agreed. */
class PlanScheduleTest {

    @Test
    void oddCentsGoIntoTheLastInstalment() {
        var parts =
                schedule("100.00", "EUR", "0", 3, Rhythm.MONTHLY, "2026-03-31").parts(PayRunCalendar.NONE);

        assertThat(parts)
                .extracting(Instalment::toString)
                .containsExactly(
                        "Instalment[dueOn=2026-03-31, amount=33.33 EUR]",
                        "Instalment[dueOn=2026-04-30, amount=33.33 EUR]",
                        "Instalment[dueOn=2026-05-31, amount=33.34 EUR]");
    }

    @Test
    void currenciesWithoutCentsAreDividedIntoWholeUnits() {
        var parts =
                schedule("1000", "JPY", "100", 4, Rhythm.WEEKLY, "2026-03-08").parts(PayRunCalendar.NONE);

        assertThat(parts)
                .extracting(part -> part.amount().amount().toPlainString())
                .containsExactly("100", "225", "225", "225", "225");
    }

    @Test
    void theLeapDayIsAMonthEnd() {
        var parts =
                schedule("300.00", "EUR", "0", 3, Rhythm.MONTHLY, "2028-01-31").parts(PayRunCalendar.NONE);

        assertThat(parts)
                .extracting(Instalment::dueOn)
                .containsExactly(day("2028-01-31"), day("2028-02-29"), day("2028-03-31"));
    }

    @Test
    void payDaysAreTheCustomersOwn() {
        var fridays = PayRunCalendar.weekly(DayOfWeek.FRIDAY, 2);
        var monthEnds = PayRunCalendar.monthly(31, 0);

        assertThat(schedule("30.00", "EUR", "0", 3, Rhythm.PAY_DAY, "2026-03-06")
                        .parts(fridays))
                .extracting(Instalment::dueOn)
                .containsExactly(day("2026-03-06"), day("2026-03-13"), day("2026-03-20"));
        assertThat(schedule("30.00", "EUR", "0", 2, Rhythm.PAY_DAY, "2026-01-31")
                        .parts(monthEnds))
                .extracting(Instalment::dueOn)
                .containsExactly(day("2026-01-31"), day("2026-02-28"));
        assertThatThrownBy(() -> schedule("30.00", "EUR", "0", 3, Rhythm.PAY_DAY, "2026-03-06")
                        .parts(PayRunCalendar.NONE))
                .hasMessageStartingWith("No pay days of this customer are known");
    }

    @Test
    void instalmentsOfAnAmountLeaveTheRestToTheLast() {
        var parts = new PlanSchedule(
                        eur("100.00"),
                        eur("10.00"),
                        day("2026-03-03"),
                        Rhythm.BIWEEKLY,
                        day("2026-03-10"),
                        new PlanLength.Each(eur("40.00")))
                .parts(PayRunCalendar.NONE);

        assertThat(parts)
                .extracting(Instalment::amount)
                .containsExactly(eur("10.00"), eur("40.00"), eur("40.00"), eur("10.00"));
        assertThat(parts.get(3).dueOn()).isEqualTo("2026-04-07");
    }

    @Test
    void anEndDateDecidesHowManyFit() {
        var parts = new PlanSchedule(
                        eur("90.00"),
                        eur("0.00"),
                        null,
                        Rhythm.MONTHLY,
                        day("2026-03-31"),
                        new PlanLength.Until(day("2026-05-31")))
                .parts(PayRunCalendar.NONE);

        assertThat(parts)
                .extracting(Instalment::dueOn)
                .containsExactly(day("2026-03-31"), day("2026-04-30"), day("2026-05-31"));
    }

    @Test
    void whatCannotBeDividedIsRefusedWithARemedy() {
        assertThatThrownBy(() -> schedule("0.02", "EUR", "0", 3, Rhythm.WEEKLY, "2026-03-10")
                        .parts(PayRunCalendar.NONE))
                .hasMessage("0.02 EUR cannot be divided into 3 instalments: choose fewer.");
        assertThatThrownBy(() -> schedule("10.00", "EUR", "10", 1, Rhythm.WEEKLY, "2026-03-10")
                        .parts(PayRunCalendar.NONE))
                .hasMessageContaining("leaves nothing of 10.00 EUR");
        assertThatThrownBy(() -> schedule("10.00", "EUR", "2", 1, Rhythm.WEEKLY, "2026-03-01")
                        .parts(PayRunCalendar.NONE))
                .hasMessage(
                        "The first instalment on 2026-03-01 must come after the down payment on 2026-03-01: choose a later day.");
        assertThatThrownBy(() -> schedule("10.00", "EUR", "0", 61, Rhythm.WEEKLY, "2026-03-01")
                        .parts(PayRunCalendar.NONE))
                .hasMessage("A plan has 1 to 60 instalments, not 61.");
    }

    @ParameterizedTest
    @EnumSource(names = {"WEEKLY", "BIWEEKLY", "MONTHLY"})
    void whateverIsAskedThePartsSumExactlyAndAscend(Rhythm rhythm) {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int round = 0; round < 500; round++) {
            var amount = Money.of(java.math.BigDecimal.valueOf(random.nextLong(100, 10_000_000), 2), "EUR");
            var count = random.nextInt(1, 61);
            var parts = new PlanSchedule(
                            amount,
                            Money.zero("EUR"),
                            null,
                            rhythm,
                            day("2026-01-01").plusDays(random.nextInt(800)),
                            new PlanLength.Count(count))
                    .parts(PayRunCalendar.NONE);

            assertThat(parts).hasSize(count);
            assertThat(sum(parts)).isEqualTo(amount);
            assertThat(parts).extracting(Instalment::dueOn).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.34", "33.33", "99.99", "500.00"})
    void slicesSumExactlyToo(String each) {
        var amount = eur("499.99");
        var parts = new PlanSchedule(
                        amount, eur("0.00"), null, Rhythm.WEEKLY, day("2026-01-02"), new PlanLength.Each(eur(each)))
                .parts(PayRunCalendar.NONE);

        assertThat(sum(parts)).isEqualTo(amount);
    }

    private static Money sum(List<Instalment> parts) {
        return parts.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
    }

    private static PlanSchedule schedule(
            String amount, String currency, String down, int count, Rhythm rhythm, String first) {
        return new PlanSchedule(
                Money.of(amount, currency),
                Money.of(down, currency),
                down.equals("0") ? null : day("2026-03-01"),
                rhythm,
                day(first),
                new PlanLength.Count(count));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
