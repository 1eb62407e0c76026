package io.dunwell.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunwell.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {

    @Test
    void theLastPartTakesTheCents() {
        var parts = of("100.00", "0", "EUR", 3, Rhythm.MONTHLY, "2026-01-15");

        assertThat(parts)
                .containsExactly(
                        part("2026-01-15", "33.33", "EUR"),
                        part("2026-02-15", "33.33", "EUR"),
                        part("2026-03-15", "33.34", "EUR"));
    }

    @Test
    void aCurrencyWithoutDecimalsIsDividedIntoWholeUnits() {
        var parts = of("1000", "0", "JPY", 3, Rhythm.WEEKLY, "2026-01-15");

        assertThat(parts)
                .containsExactly(
                        part("2026-01-15", "333", "JPY"),
                        part("2026-01-22", "333", "JPY"),
                        part("2026-01-29", "334", "JPY"));
    }

    @Test
    void aDownPaymentComesFirstAndTheRestFollowsAtTheRhythm() {
        var parts = of("500.00", "200.00", "EUR", 2, Rhythm.BIWEEKLY, "2026-03-02");

        assertThat(parts)
                .containsExactly(
                        part("2026-03-02", "200.00", "EUR"),
                        part("2026-03-16", "150.00", "EUR"),
                        part("2026-03-30", "150.00", "EUR"));
    }

    @Test
    void theEndOfTheMonthStaysTheEndOfTheMonthThroughALeapYear() {
        var days = of("500.00", "0", "EUR", 5, Rhythm.MONTHLY, "2027-12-31").stream()
                .map(Instalment::dueOn)
                .toList();

        assertThat(days)
                .containsExactly(
                        LocalDate.parse("2027-12-31"),
                        LocalDate.parse("2028-01-31"),
                        LocalDate.parse("2028-02-29"),
                        LocalDate.parse("2028-03-31"),
                        LocalDate.parse("2028-04-30"));
    }

    @Test
    void aPlanThatBeginsOnALeapDayIsDueOnThe29thWhereThereIsOne() {
        var days = of("120.00", "0", "EUR", 13, Rhythm.MONTHLY, "2028-02-29").stream()
                .map(Instalment::dueOn)
                .toList();

        assertThat(days).contains(LocalDate.parse("2028-03-29"), LocalDate.parse("2029-02-28"));
    }

    @ParameterizedTest
    @CsvSource({"0.03,3,EUR", "99.99,7,EUR", "1234567.89,60,EUR", "7,7,JPY", "10.001,3,KWD", "0.01,1,USD"})
    void partsAlwaysSumExactly(String total, int count, String currency) {
        var parts = of(total, "0", currency, count, Rhythm.MONTHLY, "2026-01-31");

        assertThat(parts)
                .hasSize(count)
                .allSatisfy(part -> assertThat(part.amount().isPositive()).isTrue());
        assertThat(parts.stream().map(Instalment::amount).reduce(Money.zero(currency), Money::plus))
                .isEqualTo(Money.of(total, currency));
    }

    @Test
    void thereMustBeSomethingLeftToDivide() {
        assertThatThrownBy(() -> of("100.00", "100.00", "EUR", 2, Rhythm.MONTHLY, "2026-01-31"))
                .isInstanceOf(PromiseRejected.class)
                .hasMessage("After a down payment of 100.00 EUR, the rest of 0.00 EUR cannot be divided into "
                        + "2 instalments: choose fewer.");
        assertThatThrownBy(() -> of("2", "0", "JPY", 3, Rhythm.MONTHLY, "2026-01-31"))
                .hasMessageEndingWith("the rest of 2 JPY cannot be divided into 3 instalments: choose fewer.");
        assertThatThrownBy(() -> of("100.00", "-1.00", "EUR", 2, Rhythm.MONTHLY, "2026-01-31"))
                .hasMessage("The down payment cannot be negative: enter 0 for none.");
        assertThatThrownBy(() -> of("100.00", "0", "EUR", 61, Rhythm.MONTHLY, "2026-01-31"))
                .hasMessage("A plan has 1 to 60 instalments, not 61.");
    }

    @Test
    void agreedPartsMustMakeUpThePlan() {
        var parts = List.of(part("2026-02-01", "50.00", "EUR"), part("2026-03-01", "49.99", "EUR"));

        assertThatThrownBy(() -> Instalments.check(Money.of("100.00", "EUR"), parts, LocalDate.parse("2026-01-20")))
                .hasMessage("The instalments sum to 99.99 EUR, not to the 100.00 EUR of the plan: "
                        + "change them by 0.01 EUR.");
    }

    @Test
    void agreedPartsComeInOrderFromTheDayOfTheAgreement() {
        var total = Money.of("100.00", "EUR");
        var on = LocalDate.parse("2026-01-20");
        var sameDay = List.of(part("2026-02-01", "50.00", "EUR"), part("2026-02-01", "50.00", "EUR"));
        var past = List.of(part("2026-01-19", "100.00", "EUR"));
        var nothing = List.of(part("2026-02-01", "100.00", "EUR"), part("2026-03-01", "0.00", "EUR"));

        assertThatThrownBy(() -> Instalments.check(total, sameDay, on))
                .hasMessage("The instalment of 2026-02-01 is not after 2026-02-01: put the dates in order.");
        assertThatThrownBy(() -> Instalments.check(total, past, on))
                .hasMessage("The instalment of 2026-01-19 is not after 2026-01-19: put the dates in order.");
        assertThatThrownBy(() -> Instalments.check(total, nothing, on))
                .hasMessage("The instalment of 2026-03-01 needs an amount above zero.");
    }

    private static List<Instalment> of(
            String total, String down, String currency, int count, Rhythm rhythm, String first) {
        return Instalments.of(
                Money.of(total, currency), Money.of(down, currency), count, rhythm, LocalDate.parse(first));
    }

    private static Instalment part(String dueOn, String amount, String currency) {
        return new Instalment(LocalDate.parse(dueOn), Money.of(amount, currency));
    }
}
